// What every figure hands back: rows of one table, each with its spread, its peer and its aim.
import type { Spread } from './spread.ts'

export type Unit = 'req/s' | 'ms' | 's' | 'MB' | 'bytes' | '×' | 'µs' | 'ARI' | 'cards' | 'kB'

export interface Row {
  /** What was measured, in words that stand alone. */
  what: string
  unit: Unit
  ours: Spread
  peer?: { name: string; spread: Spread }
  /** Ours divided by the peer, round by round; or another ratio that the words name. */
  ratio?: Spread
  aim?: Aim
  /** What a reader should know of this row: p99, CPU of the client … */
  note?: string
}

export interface Aim {
  of: 'ours' | 'ratio'
  is: 'at least' | 'at most'
  value: number
}

export interface Bench {
  /** A folder of this run, removed at its end; the database's own user can enter it. */
  folder: string
  /** Fewer and shorter rounds: to see that everything runs, not for figures. */
  isQuick: boolean
  say(text: string): void
}

export interface Figure {
  name: string
  title: string
  measure(bench: Bench): Promise<Row[]>
}

/** Whether a row reaches its aim; undefined where it has none. */
export function isMet({ aim, ours, ratio }: Row): boolean | undefined {
  if (!aim) return undefined
  const value = (aim.of === 'ratio' ? ratio : ours)?.median
  if (value === undefined) return undefined
  return aim.is === 'at least' ? value >= aim.value : value <= aim.value
}
