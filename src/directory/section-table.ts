// A town's list of sections as people keep it in Excel: read row by row, every mistake with its line and field.
import type { RawRow } from '#kernel/documents'
import { isIsoDay, parseDate, toHalfWidth } from '#kernel/i18n'
import type { RefusalDetails } from '#kernel/refusal'
import { longestName } from './schema.ts'

/** Columns of the file, by the words that towns write over them. */
export const columns = {
  section: ['課', '課名', '部署', '部署名', '所属', 'section'],
  unit: ['係', '係名', '担当', 'unit'],
  startsOn: ['開始日', '設置日', '開始', 'from'],
  endsOn: ['終了日', '廃止日', '終了', 'to'],
  successors: ['後継', '後継の課', '後継部署', '承継先', 'successor'],
} as const
export type ColumnName = keyof typeof columns

export interface SectionRow {
  line: number
  section: string
  /** '' where the row tells of the section itself. */
  unit: string
  /** null: not said. */
  startsOn: string | null
  endsOn: string | null
  successors: string[]
}

export interface Mistake {
  line: number
  field: ColumnName | 'file'
  messageKey: string
  details: RefusalDetails
}

export interface ReadTable {
  rows: SectionRow[]
  mistakes: Mistake[]
}

/** Reads the rows under the heading; nothing is guessed, nothing left out. */
export function readSectionTable(raw: readonly RawRow[]): ReadTable {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...body] = filled
  const places = head ? placesOf(head.cells) : undefined
  if (!head || places?.section === undefined) {
    const details = { line: head?.line ?? 1 }
    const mistake = {
      line: 1,
      field: 'file' as const,
      messageKey: 'directory.import.noHeading',
      details,
    }
    return { rows: [], mistakes: [mistake] }
  }
  const read = body.map((row) => readRow(row, places))
  const rows = read.map(({ row }) => row)
  return { rows, mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...doubled(rows)] }
}

type Places = Partial<Record<ColumnName, number>>

function placesOf(cells: readonly string[]): Places {
  const places: Places = {}
  for (const [at, cell] of cells.entries()) {
    const word = tidy(cell).toLowerCase()
    for (const [name, words] of Object.entries(columns)) {
      if ((words as readonly string[]).includes(word)) places[name as ColumnName] ??= at
    }
  }
  return places
}

function readRow({ line, cells }: RawRow, places: Places) {
  const mistakes: Mistake[] = []
  const cell = (field: ColumnName) => tidy(cells[places[field] ?? -1] ?? '')
  const say = (field: ColumnName, messageKey: string, details: RefusalDetails = {}) => {
    mistakes.push({ line, field, messageKey, details: { line, ...details } })
  }
  const day = (field: 'startsOn' | 'endsOn') => {
    const text = cell(field)
    if (text === '') return null
    const date = isIsoDay(text) ? { ok: true as const, value: text } : parseDate(text)
    if (date.ok) return date.value
    say(field, date.messageKey, date.details)
    return null
  }
  const row: SectionRow = {
    line,
    section: cell('section'),
    unit: cell('unit'),
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    successors: cell('successors')
      .split(/[、,;・\n]/)
      .map(tidy)
      .filter(Boolean),
  }
  if (row.section === '') say('section', 'directory.import.sectionMissing')
  for (const field of ['section', 'unit'] as const) {
    if (row[field].length > longestName)
      say(field, 'directory.mistake.nameTooLong', { longest: longestName })
  }
  if (row.startsOn && row.endsOn && row.endsOn < row.startsOn) {
    say('endsOn', 'directory.import.endsBeforeStart', {
      startsOn: row.startsOn,
      endsOn: row.endsOn,
    })
  }
  if (row.successors.length > 0 && !row.endsOn && mistakes.length === 0) {
    say('endsOn', 'directory.import.successorNeedsEnd')
  }
  return { row, mistakes }
}

/** The same unit in two lines whose times overlap. */
function doubled(rows: readonly SectionRow[]): Mistake[] {
  return rows.flatMap((row, at) => {
    const earlier = rows.slice(0, at).find((other) => isSameUnit(other, row) && overlap(other, row))
    if (!earlier || row.section === '') return []
    const details = { line: row.line, name: row.unit || row.section, other: earlier.line }
    const field = row.unit ? ('unit' as const) : ('section' as const)
    return [{ line: row.line, field, messageKey: 'directory.import.twice', details }]
  })
}

const isSameUnit = (a: SectionRow, b: SectionRow) => a.section === b.section && a.unit === b.unit

type Times = Pick<SectionRow, 'startsOn' | 'endsOn'>

/** Do two times share a day? An open side reaches for ever. */
export function overlap(a: Times, b: Times): boolean {
  const starts = (times: Times) => times.startsOn ?? '0000-01-01'
  const ends = (times: Times) => times.endsOn ?? '9999-12-31'
  return starts(a) <= ends(b) && starts(b) <= ends(a)
}

/** Full-width digits and blanks become half-width: 第１係 and 第1係 are one. */
function tidy(text: string): string {
  return toHalfWidth(text.normalize('NFC')).replace(/\s+/g, ' ').trim()
}
