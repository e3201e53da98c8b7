// Where a session stands, in the shapes of the progress report.
import { useT } from '#kernel/i18n'
import { type MarkKind, StateMark } from '#kernel/ui'
import type { SessionState } from '../schema.ts'

const marks: Record<SessionState, MarkKind> = {
  planned: 'planned',
  held: 'implemented',
  postponed: 'late',
  cancelled: 'notImplemented',
}

export function SessionMark({ state }: { state: SessionState }) {
  return <StateMark kind={marks[state]} label={useT()(`workshop.series.state.${state}`)} />
}
