import type { documentMessages as ja } from './messages.ja.ts'

export const documentMessages: typeof ja = {
  notInCp932:
    '{{count}} characters cannot be written in Shift_JIS (CP932): {{characters}} Use the CSV in UTF-8, or Excel.',
  cellTooLong: 'A cell of Excel holds {{longest}} characters. Shorten “{{text}}…”, or use Word.',
  table: {
    empty: 'There is nothing in the file.',
    tooLarge: 'The file is too large. The limit is {{megabytes}} MB.',
    tooManyRows: 'At most {{most}} lines, please.',
    notCsv: 'A quotation mark in line {{line}} is not closed, so the table cannot be read.',
    isExcel: 'This is an Excel file. Save it as CSV, or copy the table and paste it.',
    unknownEncoding: 'The characters cannot be read. Save the file as “CSV UTF-8” in Excel.',
  },
}
