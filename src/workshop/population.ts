// 地域・年齢別人口 as towns publish it (domain 4.3): read by its header, every mistake with its line and column.
import type { RawRow } from '#kernel/documents'
import { isIsoDay, parseDate, toHalfWidth } from '#kernel/i18n'
import type { RefusalDetails } from '#kernel/refusal'

export interface PopulationRow {
  surveyedOn: string
  area: string
  from: number
  /** Empty: and older. */
  to: number | null
  people: number
}

export interface PopulationMistake {
  messageKey: string
  details: RefusalDetails
}

export interface ReadPopulation {
  rows: PopulationRow[]
  mistakes: PopulationMistake[]
  /** People whose age the file does not tell (年齢不詳). */
  withoutAge: number
}

/** The columns that are read; others may stand there too. */
const needed = {
  surveyedOn: '調査年月日',
  area: '地域名',
  total: '総人口',
  men: '男性',
  women: '女性',
} as const
type Needed = keyof typeof needed

const codeNames = ['都道府県コード又は市区町村コード', '全国地方公共団体コード']
/** A line that sums up the others is not an area. */
const sumNames = new Set(['総数', '合計', '計', '総計', '全体', '全域', '町全体'])

interface AgeColumn {
  at: number
  name: string
  from: number
  to: number | null
}

interface Places {
  needed: Record<Needed, number>
  code: number | undefined
  ages: AgeColumn[]
  names: string[]
}

/** Reads the table; `code` is the town's own, so that a neighbour's file is not taken for ours. */
export function readPopulation(raw: readonly RawRow[], code: string): ReadPopulation {
  const filled = raw.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...body] = filled
  const found = head ? placesIn(head) : { mistakes: [say('empty', { line: 1 })] }
  if ('mistakes' in found) return { rows: [], mistakes: found.mistakes, withoutAge: 0 }
  if (body.length === 0) return { rows: [], mistakes: [say('empty', { line: 1 })], withoutAge: 0 }
  const read = body.map((row) => readRow(row, found, code))
  const mistakes = read.flatMap((row) => row.mistakes)
  const areas = read.filter(({ area }) => !sumNames.has(area))
  const doubled = doubledAreas(areas)
  return {
    rows: areas.flatMap(({ rows }) => rows),
    mistakes: [...mistakes, ...doubled],
    withoutAge: areas.reduce((sum, row) => sum + row.withoutAge, 0),
  }
}

function placesIn({ line, cells }: RawRow): Places | { mistakes: PopulationMistake[] } {
  const names = cells.map(columnName)
  const at = (name: string) => names.indexOf(columnName(name))
  const missing: string[] = Object.values(needed).filter((name) => at(name) === -1)
  const ages = names.flatMap((name, place) => {
    const age = ageOf(name)
    return age ? [{ at: place, name: cells[place]?.trim() ?? name, ...age }] : []
  })
  if (ages.length === 0) missing.push('0-4歳の男性')
  if (missing.length > 0) {
    return { mistakes: [say('missingColumn', { line, column: missing.join('、') })] }
  }
  const columns = Object.entries(needed).map(([key, name]) => [key, at(name)])
  const code = codeNames.map(at).find((place) => place !== -1)
  return { needed: Object.fromEntries(columns), code, ages, names: [...cells] }
}

/** Full-width digits, 〜 for -, and blanks do not make another column. */
function columnName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\uFEFF/, '')
    .replace(/[〜~–—−‐]/g, '-')
    .replace(/\s/g, '')
}

function ageOf(name: string): { from: number; to: number | null } | null {
  const band = /^(\d+)-(\d+)歳の?(?:男性|女性)$/.exec(name)
  if (band) return { from: Number(band[1]), to: Number(band[2]) }
  const last = /^(\d+)歳以上の?(?:男性|女性)$/.exec(name)
  return last ? { from: Number(last[1]), to: null } : null
}

interface ReadRow {
  line: number
  area: string
  surveyedOn: string
  rows: PopulationRow[]
  mistakes: PopulationMistake[]
  withoutAge: number
}

function readRow({ line, cells }: RawRow, places: Places, code: string): ReadRow {
  const mistakes: PopulationMistake[] = []
  const cell = (at: number) => (cells[at] ?? '').trim()
  const number = (at: number) => {
    const value = countIn(cell(at))
    if (value !== null) return value
    const details = { line, column: places.names[at] ?? '', value: cell(at) }
    mistakes.push(say('notANumber', details))
    return 0
  }
  const area = cell(places.needed.area)
  if (area === '') mistakes.push(say('noArea', { line, column: needed.area }))
  const surveyedOn = dayIn(cell(places.needed.surveyedOn))
  if (surveyedOn === null) {
    const value = cell(places.needed.surveyedOn)
    mistakes.push(say('notADay', { line, column: needed.surveyedOn, value }))
  }
  if (places.code !== undefined && !isOurCode(cell(places.code), code)) {
    mistakes.push(say('otherTown', { line, value: cell(places.code), code }))
  }
  const [total, men, women] = [
    number(places.needed.total),
    number(places.needed.men),
    number(places.needed.women),
  ]
  const ages = places.ages.map((age) => ({ ...age, people: number(age.at) }))
  const inBands = ages.reduce((sum, { people }) => sum + people, 0)
  if (mistakes.length === 0) mistakes.push(...sumMistakes({ line, total, men, women, inBands }))
  return {
    line,
    area,
    surveyedOn: surveyedOn ?? '',
    rows: byBand(ages).map((band) => ({ surveyedOn: surveyedOn ?? '', area, ...band })),
    mistakes,
    withoutAge: total - inBands,
  }
}

interface Sums {
  line: number
  total: number
  men: number
  women: number
  inBands: number
}

function sumMistakes({ line, total, men, women, inBands }: Sums): PopulationMistake[] {
  const wrong: PopulationMistake[] = []
  if (men + women !== total) {
    wrong.push(say('sum', { line, column: needed.total, men, women, sum: men + women, total }))
  }
  if (inBands > total) wrong.push(say('bands', { line, column: needed.total, sum: inBands, total }))
  return wrong
}

/** Men and women of one band together. */
function byBand(ages: readonly (AgeColumn & { people: number })[]) {
  const bands = new Map<number, { from: number; to: number | null; people: number }>()
  for (const { from, to, people } of ages) {
    const known = bands.get(from)?.people ?? 0
    bands.set(from, { from, to, people: known + people })
  }
  return [...bands.values()]
}

/** A count as towns write it; - means that there is nobody. */
function countIn(text: string): number | null {
  const plain = toHalfWidth(text).replace(/[,\s人]/g, '')
  if (/^-$/.test(plain)) return 0
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

function dayIn(text: string): string | null {
  if (isIsoDay(text)) return text
  const read = parseDate(text)
  return read.ok ? read.value : null
}

/** Six digits, or five without the check digit; Excel drops a leading zero. A prefecture's code is two. */
function isOurCode(text: string, code: string): boolean {
  const given = toHalfWidth(text).replace(/\D/g, '')
  const bare = (one: string) => one.replace(/^0+/, '')
  return [code, code.slice(0, 5), code.slice(0, 2)].some((one) => bare(one) === bare(given))
}

function doubledAreas(rows: readonly ReadRow[]): PopulationMistake[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ line, area, surveyedOn }) => {
    const key = `${surveyedOn} ${area}`
    const known = first.get(key)
    first.set(key, known ?? line)
    return known === undefined || area === '' ? [] : [say('twice', { line, other: known, area })]
  })
}

function say(key: string, details: RefusalDetails): PopulationMistake {
  return { messageKey: `workshop.people.population.${key}`, details }
}
