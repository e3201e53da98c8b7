// Which known initiative each imported one is: as a person settled it, else by title, else by likeness.

import type { ImportedInitiative } from '../schema.ts'
import { bestPairs } from './best-pairs.ts'

interface Named {
  id: string
  title: string
  note: string
}

/** By imported initiative: the index of the known one, -1 where it is new. */
export function pairInitiatives(
  known: readonly Named[],
  imported: readonly ImportedInitiative[],
  settled: ReadonlyMap<ImportedInitiative, string | null>,
): number[] {
  const homes = imported.map((initiative) =>
    settled.has(initiative) ? known.findIndex(({ id }) => id === settled.get(initiative)) : -1,
  )
  const taken = new Set(homes)
  const free = [...known.keys()].filter((index) => !taken.has(index))
  const open = [...imported.keys()].filter((index) => !settled.has(imported[index] ?? nobody))
  const found = pairFreely(pick(known, free), pick(imported, open))
  for (const [place, own] of found.entries()) {
    const index = open[place]
    if (own >= 0 && index !== undefined) homes[index] = free[own] ?? -1
  }
  return homes
}

const nobody: ImportedInitiative = { title: '', note: '', tags: [], activities: [] }

function pick<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.flatMap((index) => items.slice(index, index + 1))
}

/** Equal titles first (with their note, where a title stands twice), then the most similar. */
function pairFreely(known: readonly Named[], imported: readonly ImportedInitiative[]): number[] {
  const whole = ({ title, note }: { title: string; note: string }) =>
    `${plain(title)}\n${plain(note)}`
  const exact = pairExactly(
    known.map(whole),
    imported.map(whole),
    new Array(imported.length).fill(-1),
  )
  const named = pairExactly(known.map(titleOf), imported.map(titleOf), exact)
  const taken = new Set(named)
  const free = [...known.keys()].filter((index) => !taken.has(index))
  const rest = [...imported.keys()].filter((index) => named[index] === -1)
  const similar = bestPairs(pick(known, free).map(titleOf), pick(imported, rest).map(titleOf))
  for (const [place, own] of similar.entries()) {
    const index = rest[place]
    if (own >= 0 && index !== undefined) named[index] = free[own] ?? -1
  }
  return named
}

function pairExactly(left: readonly string[], right: readonly string[], pairs: readonly number[]) {
  const taken = new Set(pairs)
  const waiting = new Map<string, number[]>()
  for (const [index, text] of left.entries()) {
    if (taken.has(index)) continue
    const same = waiting.get(text)
    if (same) same.push(index)
    else waiting.set(text, [index])
  }
  return pairs.map((own, index) =>
    own >= 0 ? own : (waiting.get(right[index] ?? '')?.shift() ?? -1),
  )
}

function titleOf(initiative: { title: string }): string {
  return plain(initiative.title)
}

/** White space is layout, on paper as in a cell. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s/g, '')
}
