// Piles as they come from a file or another program: checked whole, so that a slip of the pen does not move cards.
import { refuse } from '#kernel/refusal'

/** What `sortTogether` works on: all cards, and piles of some of them by several people. */
export interface Sorting {
  cards: string[]
  piles: Piles[]
}

/** One set as one person piled it up. */
export interface Piles {
  participant: string
  groups: string[][]
}

/** The tables of pairs of this many cards still fit into a town's machine. */
const mostCards = 5000

/** Reads the JSON of `miraichizu workshop sort`; a refusal names the place and what would be right. */
export function readSorting(bytes: Uint8Array, file: string): Sorting {
  const told = parse(bytes, file)
  if (!isObject(told)) wrong('notObject', file, '')
  const cards = readCards(told.cards, file)
  const known = new Set(cards)
  const piles = listAt(told.piles, file, 'piles').map((piles, at) =>
    readPiles(piles, { file, known, place: `piles[${at}]` }),
  )
  return { cards, piles }
}

function parse(bytes: Uint8Array, file: string): unknown {
  if (bytes.length === 0) wrong('empty', file, '')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return wrong('notUtf8', file, '')
  }
  if (text.trim() === '') wrong('empty', file, '')
  try {
    return JSON.parse(text)
  } catch (problem) {
    // The engine tells the place of most mistakes, not of all.
    const [, place] = /position (\d+)/.exec((problem as Error).message) ?? []
    if (place === undefined) return wrong('notJson', file, '')
    return wrong('notJsonLine', file, '', { line: text.slice(0, Number(place)).split('\n').length })
  }
}

function readCards(told: unknown, file: string): string[] {
  const list = listAt(told, file, 'cards')
  if (list.length === 0) wrong('noCards', file, 'cards')
  if (list.length > mostCards) wrong('tooMany', file, 'cards', { most: mostCards })
  const placeOf = new Map<string, string>()
  return list.map((card, at) => {
    const place = `cards[${at}]`
    const name = textAt(card, file, place)
    const first = placeOf.get(name)
    if (first) wrong('cardTwice', file, place, { card: name, first })
    placeOf.set(name, place)
    return name
  })
}

interface Within {
  file: string
  place: string
  known: ReadonlySet<string>
}

function readPiles(told: unknown, { file, place, known }: Within): Piles {
  if (!isObject(told)) return wrong('notPiles', file, place)
  const participant = textAt(told.participant, file, `${place}.participant`)
  const placeOf = new Map<string, string>()
  const groups = listAt(told.groups, file, `${place}.groups`).map((group, at) =>
    listAt(group, file, `${place}.groups[${at}]`).map((card, number) => {
      const here = `${place}.groups[${at}][${number}]`
      const name = textAt(card, file, here)
      if (!known.has(name)) wrong('unknownCard', file, here, { card: name })
      const first = placeOf.get(name)
      if (first) wrong('pileTwice', file, here, { card: name, first })
      placeOf.set(name, here)
      return name
    }),
  )
  return { participant, groups }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listAt(value: unknown, file: string, place: string): unknown[] {
  return Array.isArray(value) ? value : wrong('notList', file, place)
}

function textAt(value: unknown, file: string, place: string): string {
  return typeof value === 'string' && value !== '' ? value : wrong('notText', file, place)
}

function wrong(
  what: string,
  file: string,
  place: string,
  more: Record<string, string | number> = {},
): never {
  return refuse('invalid', `workshop.sorting.file.${what}`, { file, place, ...more })
}
