// The rules of an evening's phases: who may do what when. Pure, so that phone, board and server agree.
import type { PhaseKind, PhaseNow, PhaseSettings, TimerNow } from './schema.ts'

/** A stored phase as it comes from the database. */
export interface StoredPhase {
  id: string
  number: number
  kind: PhaseKind
  settings: PhaseSettings
  started_at: string
  revealed_at: string | null
  timer_ends_at: string | null
  timer_left_ms: number | null
}

export const usualBudget = 5
export const usualSetSize = 12

/** The newest phase as everybody is told it; `prompts` are all that were asked so far, its own first. */
export function phaseNow(phases: readonly StoredPhase[]): PhaseNow | null {
  const last = phases.toSorted((a, b) => a.number - b.number).at(-1)
  if (!last) return null
  const isVote = last.kind === 'vote' || last.kind === 'choose'
  return {
    id: last.id,
    number: last.number,
    kind: last.kind,
    isOpen: takesCards(last.kind),
    prompts: promptsOf(phases, last),
    voteBudget: isVote ? (last.settings.budget ?? usualBudget) : null,
    settings: last.settings,
    isRevealed: last.revealed_at !== null,
    startedAt: last.started_at,
    timer: timerOf(last),
  }
}

/** New cards are taken while writing only. */
export function takesCards(kind: PhaseKind): boolean {
  return kind === 'write'
}

function promptsOf(phases: readonly StoredPhase[], last: StoredPhase): string[] {
  const own = last.settings.prompts ?? []
  const others = phases.flatMap((phase) => phase.settings.prompts ?? [])
  return last.kind === 'write' && own.length > 0 ? own : [...new Set([...own, ...others])]
}

function timerOf(phase: StoredPhase): TimerNow | null {
  if (phase.timer_ends_at) return { endsAt: phase.timer_ends_at, leftMs: null }
  if (phase.timer_left_ms !== null) return { endsAt: null, leftMs: phase.timer_left_ms }
  return null
}
