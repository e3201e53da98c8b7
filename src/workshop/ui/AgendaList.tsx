// The steps of an evening with their minutes and the time at which each begins.
import { useT } from '#kernel/i18n'
import { EmptyState, Table } from '#kernel/ui'
import type { SessionFields } from '../schema.ts'
import { laterBy, minutesOf } from '../session.ts'

interface AgendaListProps {
  session: Pick<SessionFields, 'agenda' | 'startsAt' | 'endsAt'>
}

export function AgendaList({ session }: AgendaListProps) {
  const t = useT()
  const { agenda, startsAt } = session
  if (agenda.length === 0) return <EmptyState title={t('workshop.series.agenda.none')} />
  const before = agenda.map((_, index) => sumOf(agenda.slice(0, index)))
  return (
    <>
      <Table
        caption={t('workshop.series.field.agenda')}
        captionHidden
        columns={[
          { key: 'begins', label: t('workshop.series.agenda.begins') },
          { key: 'title', label: t('workshop.series.agenda.title'), heading: true },
          { key: 'kind', label: t('workshop.series.agenda.kind') },
          { key: 'prompts', label: t('workshop.series.agenda.prompts') },
          { key: 'minutes', label: t('workshop.series.agenda.minutes'), align: 'end' },
        ]}
        rows={agenda.map((step, index) => ({
          key: `${index} ${step.title}`,
          cells: {
            begins: startsAt ? laterBy(startsAt, before[index] ?? 0) : '',
            title: step.title,
            kind: t(`workshop.series.phase.${step.kind}`),
            prompts: (step.settings.prompts ?? []).join(t('workshop.series.listSign')),
            minutes: step.minutes ?? '',
          },
        }))}
      />
      <p>{totalWords(t, session)}</p>
    </>
  )
}

function sumOf(agenda: SessionFields['agenda']): number {
  return agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
}

/** How long all steps take together, and whether that fits the time that is planned. */
function totalWords(t: ReturnType<typeof useT>, session: AgendaListProps['session']): string {
  const minutes = sumOf(session.agenda)
  const length = minutesOf(session)
  if (length === null || length === minutes) return t('workshop.series.agenda.total', { minutes })
  return minutes > length
    ? t('workshop.series.agenda.tooLong', { minutes, over: minutes - length })
    : t('workshop.series.agenda.tooShort', { minutes, left: length - minutes })
}
