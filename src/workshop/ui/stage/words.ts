// How phases, targets and cards are called on the facilitator's pages.
import { useT } from '#kernel/i18n'
import type { PhaseKind } from '../../schema.ts'

/** Words of phases in the reader's language. */
export function usePhaseWords() {
  const t = useT()
  return {
    name: (kind: PhaseKind) => t(`workshop.stage.kind.${kind}`),
    phones: (kind: PhaseKind) => t(`workshop.stage.phones.${kind}`),
  }
}
