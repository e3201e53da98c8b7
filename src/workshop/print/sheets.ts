// The result as rows: one row a card, an island, a voted thing; for Excel and CSV.
import type { XlsxSheet } from '#kernel/documents'
import type { BookGroup, WorkshopBook } from './book.ts'
import { fateOf } from './paper-islands.ts'
import { rankedOf } from './paper-outcome.ts'
import { attendanceRows, roleRows } from './paper-people.ts'
import { factsOf } from './paper-plan.ts'
import { titleOf } from './paper-whole.ts'
import type { Words } from './words.ts'

type Cell = string | number | null

const cardColumns = [
  ['number', 8],
  ['text', 52],
  ['prompt', 26],
  ['table', 8],
  ['group', 24],
  ['votes', 8],
  ['fate', 12],
  ['fateReason', 26],
  ['fateDate', 14],
  ['source', 14],
  ['note', 30],
  ['mergedInto', 12],
  ['id', 38],
] as const

/** A row for every acknowledged card, by number. */
export function cardSheet(book: WorkshopBook, words: Words): XlsxSheet {
  const { say } = words
  const names = new Map(book.groups.map((group) => [group.id, nameOf(group, words)]))
  const numbers = new Map(book.cards.map(({ id, number }) => [id, number]))
  const rows = book.cards.map((card): Cell[] => {
    const isShown = !card.isWithdrawn && card.hidden === null
    const hidden = card.hidden === null ? '' : say('hidden', { reason: card.hidden })
    return [
      card.number,
      isShown ? card.text : '',
      card.prompt,
      card.table,
      card.group === null ? '' : (names.get(card.group) ?? ''),
      card.votes,
      fateOf(card, words),
      card.fate.reason,
      card.fate.on ?? '',
      say(`source.${card.source}`),
      card.isWithdrawn ? say('withdrawn') : hidden,
      card.mergedInto === null ? null : (numbers.get(card.mergedInto) ?? null),
      card.id,
    ]
  })
  return sheetOf(say('sheet.cards'), cardColumns, rows, words)
}

/** The sheets of the Excel book. */
export function sheetsOf(book: WorkshopBook, words: Words): XlsxSheet[] {
  return [
    cardSheet(book, words),
    groupSheet(book, words),
    voteSheet(book, words),
    attendanceSheet(book, words),
    summarySheet(book, words),
  ]
}

function groupSheet(book: WorkshopBook, words: Words): XlsxSheet {
  const names = new Map(book.groups.map((group) => [group.id, nameOf(group, words)]))
  const rows = book.groups.map((group): Cell[] => [
    nameOf(group, words),
    group.parent === null ? '' : (names.get(group.parent) ?? ''),
    group.cards.length,
    group.votes,
    group.id,
  ])
  const columns = [
    ['name', 36],
    ['parent', 30],
    ['cards', 12],
    ['votes', 8],
    ['id', 38],
  ] as const
  return sheetOf(words.say('sheet.groups'), columns, rows, words)
}

function voteSheet(book: WorkshopBook, words: Words): XlsxSheet {
  const rows = book.voting.flatMap((round, at) =>
    rankedOf(book, round, words).map(({ place, kind, name, phones, paper }): Cell[] => [
      at + 1,
      words.say(`step.${round.kind}`),
      place,
      kind,
      name,
      phones,
      paper,
      phones + paper,
    ]),
  )
  const columns = [
    ['round', 8],
    ['step', 22],
    ['place', 8],
    ['kind', 10],
    ['target', 44],
    ['phones', 16],
    ['paper', 8],
    ['sum', 8],
  ] as const
  return sheetOf(words.say('sheet.votes'), columns, rows, words)
}

function attendanceSheet({ attendance }: WorkshopBook, words: Words): XlsxSheet {
  const counts = [...roleRows(attendance, words), ...attendanceRows(attendance, words)]
  const rows = counts.map(([label, count]): Cell[] => [label ?? '', Number(count)])
  const columns = [
    ['role', 36],
    ['people', 10],
  ] as const
  return sheetOf(words.say('sheet.attendance'), columns, rows, words)
}

function summarySheet(book: WorkshopBook, words: Words): XlsxSheet {
  const rows: Cell[][] = [
    [words.say('fact.title'), titleOf(book, words)],
    ...factsOf(book, words)
      .filter(({ label }) => label !== words.say('fact.title'))
      .map(({ label, value }) => [label, value]),
    ['', words.say('asOf', { date: words.day(book.asOf) })],
  ]
  const columns = [
    ['item', 20],
    ['value', 70],
  ] as const
  return sheetOf(words.say('sheet.summary'), columns, rows, words)
}

type Column = Parameters<Words['say']>[0] extends infer Key
  ? Key extends `column.${infer Name}`
    ? Name
    : never
  : never

function sheetOf(
  name: string,
  columns: readonly (readonly [Column, number])[],
  rows: Cell[][],
  { say }: Words,
): XlsxSheet {
  const heads = columns.map(([column, width]) => ({ header: say(`column.${column}`), width }))
  return { name, columns: heads, rows }
}

function nameOf({ name }: BookGroup, { say }: Words): string {
  return name || say('unnamed')
}
