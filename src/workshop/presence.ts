// Who was there beside who lives in the town: shares by age and area, and the groups that nobody came from.
import { type AgeBand, ageBands, outsideArea } from './people.ts'
import type { PopulationRow } from './population.ts'
import { leastShown, type Shown, suppress } from './suppression.ts'

/** One who came, as far as it is counted. */
export interface Present {
  ageBand: string | null
  area: string | null
  role: string
}

export interface GroupRow {
  /** An age band's key, an area's name, '' for those who did not say. */
  key: string
  people: Shown
  /** Of those who said theirs, 0 to 1; null where the number is not shown. */
  share: number | null
  /** Of the town; null where no population is loaded, or where the group is none of the town's. */
  populationShare: number | null
}

export interface Groups {
  rows: GroupRow[]
  /** Keys of groups that live in the town and from which nobody came; empty where too few said theirs. */
  absent: string[]
}

/** Ages of those present against the town's. */
export function agesOf(present: readonly Present[], population: readonly PopulationRow[]): Groups {
  const known = new Set<string>(ageBands.map(({ key }) => key))
  const counts = count(present.map(({ ageBand }) => (ageBand && known.has(ageBand) ? ageBand : '')))
  const lives = new Map<string, number>()
  for (const row of population) {
    const band = bandOf(row)
    if (band) lives.set(band, (lives.get(band) ?? 0) + row.people)
  }
  return compared(
    ageBands.map(({ key }) => key),
    counts,
    lives,
  )
}

/** Areas of those present against the town's; without a loaded population nothing is known of areas. */
export function areasOf(present: readonly Present[], population: readonly PopulationRow[]): Groups {
  const lives = new Map<string, number>()
  for (const { area, people } of population) lives.set(area, (lives.get(area) ?? 0) + people)
  if (lives.size === 0) return { rows: [], absent: [] }
  const asked = (area: string | null) =>
    area !== null && (lives.has(area) || area === outsideArea) ? area : ''
  const counts = count(present.map(({ area }) => asked(area)))
  return compared([...lives.keys(), outsideArea], counts, lives)
}

/** The band that a row of the population lies in; undefined where it lies in two. */
function bandOf({ from, to }: PopulationRow): AgeBand | undefined {
  return ageBands.find((band) => {
    const end = band.to ?? Number.POSITIVE_INFINITY
    return band.from <= from && (to ?? Number.POSITIVE_INFINITY) <= end
  })?.key
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function compared(
  keys: readonly string[],
  counts: ReadonlyMap<string, number>,
  lives: ReadonlyMap<string, number>,
): Groups {
  const all = [...keys, '']
  const numbers = all.map((key) => counts.get(key) ?? 0)
  const shown = suppress(numbers)
  const said = numbers.slice(0, -1).reduce((sum, one) => sum + one, 0)
  const living = [...lives.values()].reduce((sum, one) => sum + one, 0)
  const rows = all.map((key, at): GroupRow => {
    const people = shown[at] ?? 0
    const share = key !== '' && said > 0 && typeof people === 'number' ? people / said : null
    const there = lives.get(key)
    const populationShare = there === undefined || living === 0 ? null : there / living
    return { key, people, share, populationShare }
  })
  const isAbsent = ({ key, people, populationShare }: GroupRow) =>
    key !== '' &&
    people === 0 &&
    (lives.size === 0 ? key !== outsideArea : Boolean(populationShare))
  return { rows, absent: said < leastShown ? [] : rows.filter(isAbsent).map(({ key }) => key) }
}
