// How the phases are called that cards came in.
import type { Translator } from '#kernel/i18n'
import type { PhaseNames } from './FinderBar.tsx'

export function phaseNames(t: Translator, phases: Readonly<Record<string, number>>): PhaseNames {
  return Object.fromEntries(
    Object.entries(phases).map(([id, number]) => [id, t('workshop.board.phase', { number })]),
  )
}
