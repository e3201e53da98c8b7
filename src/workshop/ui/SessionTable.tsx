// The sessions of a series side by side: when, where, with whom, and what became of each.
import { useT } from '#kernel/i18n'
import { Anchor, EmptyState, Table } from '#kernel/ui'
import type { Session } from '../session.ts'
import { whenWords } from './plan-words.ts'
import { SessionMark } from './SessionMark.tsx'
import { sessionWords } from './session-words.ts'

interface SessionTableProps {
  desk: string
  sessions: (Omit<Session, 'changes'> & { people: number })[]
}

export function SessionTable({ desk, sessions }: SessionTableProps) {
  const t = useT()
  if (sessions.length === 0) return <EmptyState title={t('workshop.series.noSessions')} />
  return (
    <Table
      caption={t('workshop.series.sessions')}
      captionHidden
      columns={[
        { key: 'name', label: t('workshop.series.field.session'), heading: true },
        { key: 'when', label: t('workshop.series.field.whenAndWhere') },
        { key: 'lecturer', label: t('workshop.series.field.lecturer') },
        { key: 'state', label: t('workshop.series.field.state') },
        { key: 'people', label: t('workshop.series.field.people'), align: 'end' },
        { key: 'code', label: t('workshop.series.field.code') },
      ]}
      rows={sessions.map((session) => ({
        key: session.id,
        cells: {
          name: (
            <Anchor href={`${desk}/sessions/${session.publicId}`}>
              {sessionWords(t, session)}
            </Anchor>
          ),
          when: <WhenAndWhere session={session} />,
          lecturer: session.lecturer,
          state: <SessionMark state={session.state} />,
          people: session.state === 'held' && session.people > 0 ? session.people : '',
          code: <code>{session.code}</code>,
        },
      }))}
    />
  )
}

function WhenAndWhere({ session }: { session: SessionTableProps['sessions'][number] }) {
  const t = useT()
  return (
    <>
      {whenWords(t, session)}
      <br />
      {session.place}
    </>
  )
}
