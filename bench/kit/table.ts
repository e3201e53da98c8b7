// The results as people read them: a table on the screen, and the same in Markdown.
import { type Figure, isMet, type Row, type Unit } from './figure.ts'
import type { Spread } from './spread.ts'

export interface Result extends Pick<Figure, 'name' | 'title'> {
  /** How busy the machine was before and after. */
  load: string
  rows: Row[]
}

const heads = ['', 'ours', 'peer', 'ratio', 'aim', '']

/** One figure for the screen. */
export function asText({ title, rows }: Result): string {
  const cells = rows.map(cellsOf)
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd()
  const lines = rows.flatMap((row, at) => [
    line(cells[at] ?? []),
    ...(row.note ? [`      ${row.note}`] : []),
  ])
  return [title, line(heads), ...lines, ''].join('\n')
}

/** One figure for the README. */
export function asMarkdown({ name, title, rows }: Result): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map((row) => {
    const [what = '', ...rest] = cellsOf(row)
    return line([row.note ? `${what}<br><sub>${row.note}</sub>` : what, ...rest])
  })
  const head = [line(heads), line(heads.map((_, at) => (at === 0 ? '---' : '---:')))]
  return [`#### ${title} (\`${name}\`)`, '', ...head, ...body, ''].join('\n')
}

function cellsOf(row: Row): string[] {
  const { what, unit, ours, peer, ratio, aim } = row
  const met = isMet(row)
  return [
    what,
    withUnit(ours, unit),
    peer ? `${withUnit(peer.spread, unit)} ${peer.name}` : '',
    ratio ? withUnit(ratio, '×') : '',
    aim ? `${aim.is === 'at least' ? '≥' : '≤'} ${numberOf(aim.value, aimUnit(row))}` : '',
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]
}

function aimUnit({ aim, unit }: Row): Unit {
  return aim?.of === 'ratio' ? '×' : unit
}

function withUnit({ median, least, most, count }: Spread, unit: Unit): string {
  const text = numberOf(median, unit)
  return count < 2 ? text : `${text} (${plain(least, unit)}–${plain(most, unit)})`
}

function numberOf(value: number, unit: Unit): string {
  return unit === '×' ? plain(value, unit) : `${plain(value, unit)} ${unit}`
}

const digits: Partial<Record<Unit, number>> = { '×': 2, ms: 1, s: 2, ARI: 2, kB: 1 }

function plain(value: number, unit: Unit): string {
  return value.toLocaleString('en', {
    minimumFractionDigits: digits[unit] ?? 0,
    maximumFractionDigits: digits[unit] ?? 0,
  })
}
