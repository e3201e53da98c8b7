// The words of messages.ja.ts in English.
import type { importMessages as ja } from './messages.ja.ts'

export const importMessages: typeof ja = {
  tooLong:
    '“{{start}}…” is too long ({{length}} characters; the limit is {{limit}}). Divide it in the document and import it again.',
  tooMany: {
    links:
      '“{{start}}…” has too many links ({{count}}; the limit is {{limit}}). Divide this entry, here or in the document, and import it again.',
    dates:
      '“{{start}}…” has too many dates ({{count}}; the limit is {{limit}}). Divide this entry, here or in the document, and import it again.',
  },
  tooMuchText:
    '“{{file}}” is too large to be checked on the screen ({{letters}} characters). Divide it by chapters into {{parts}} files or more, and import them one by one.',
  emptyFile: '“{{file}}” has no text. Choose a file with text in it, or paste the text.',
  tooLarge:
    '“{{file}}” is too large ({{megabytes}} MB); up to {{limit}} MB can be read. Save it without its pictures, or paste the part you need.',
  brokenEncoding:
    'Line {{line}} of “{{file}}” (byte {{byte}}) holds broken characters. Open it in the program it came from and save it as UTF-8 or Shift_JIS.',
  oldWord:
    '“{{file}}” is an old Word document (.doc). Open it in Word and save it as “Word Document (*.docx)”, or paste the text.',
  oldExcel:
    '“{{file}}” is an old Excel workbook (.xls). Open it in Excel and save it as “Excel Workbook (*.xlsx)”, or paste the table.',
  ichitaro:
    '“{{file}}” is an Ichitaro document. Open it in Ichitaro and save it as a Word document (*.docx), or paste the text.',
  pdf: '“{{file}}” is a PDF. Choose the Word or Excel file it was made from, or open it, copy the text and paste it.',
  rtf: '“{{file}}” is rich text (.rtf). Open it in Word and save it as “Word Document (*.docx)”, or paste the text.',
  openDocument:
    '“{{file}}” is OpenDocument (.odt, .ods). Open it in LibreOffice and save it as .docx or .xlsx, or paste the text.',
  oldOffice:
    '“{{file}}” is an old Office file. Open it in the program it came from and save it as .docx or .xlsx, or paste the text.',
  presentation:
    '“{{file}}” is a set of slides. Copy the text and paste it, or choose a Word or Excel file.',
  encrypted:
    '“{{file}}” is locked with a password. Open it in the program it came from, take the password off and save it again.',
  binary:
    '“{{file}}” is no text file ({{kind}}). What can be read: .txt, .md, .html, .docx, .xlsx, .csv.',
  unknownBinary:
    '“{{file}}” is no text file. What can be read: .txt, .md, .html, .docx, .xlsx, .csv.',
  unknownZip: '“{{file}}” is a zip archive. Take the .docx or .xlsx out of it and choose that.',
  brokenZip:
    '“{{file}}” is cut off or damaged. Open it in the program it came from and save it again.',
  zipBomb:
    '“{{file}}” grows too large when it is opened (more than {{limit}} MB). Save it without its pictures, or paste the part you need.',
  tooManyParts:
    '“{{file}}” has too many parts inside ({{count}}; up to {{limit}}). Copy what you need into a new document.',
  brokenCsv:
    'Line {{line}} of “{{file}}” is not valid CSV. Check that each quotation mark is closed.',
  tooManyCells:
    'The tables in “{{file}}” are too large (up to {{limit}} cells). Copy what you need into a new workbook.',
  doubtful: {
    noSuchDay: 'There is no such day. Check month and day.',
    notInEra: 'That era has no such day. Check era and year.',
    relative: 'Words such as “last year” do not say which year it was.',
    recurring: 'It happens every year or month, so it has no one date.',
    fraction: 'This may be a date or a fraction.',
    farYear: 'The year is far from the fiscal year, so it is not taken as a date.',
    backwards: 'The end is before the beginning.',
  },
  noSuchDraft:
    'This draft is no longer there. It may have been imported or discarded in another window.',
  noSuchImport: 'There is no such import.',
  writtenMeanwhile:
    'Somebody wrote in the programme after you opened this page. Nothing has been imported yet. Look at the contents below once more, then import.',
  editedMeanwhile:
    'This draft was edited in another window. Nothing has been imported yet. Look at it as it is now, then import.',
  edit: {
    noSuchPiece: 'What you wanted to change is not there. Load the page again.',
    cannotSplit: 'It cannot be cut there. Choose a place between two characters.',
    cannotJoin: 'A piece cannot be joined to itself.',
    noActivityChosen: 'Choose the activity that this text continues.',
    noInitiativeChosen: 'Choose the initiative to place it in.',
    noLabel: 'Choose a label or type one.',
    unfit: 'This cannot be done. Check whether something is too long.',
  },
}
