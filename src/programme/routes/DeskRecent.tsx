// What was recorded last, and the way to take it back.
import { useT } from '#kernel/i18n'
import { Panel, Timeline } from '#kernel/ui'
import type { DeskView, RecentView } from './desk-view.server.ts'
import { StepMarks, StepMore } from './EntryHistory.tsx'

export function DeskRecent({ view, desk }: { view: DeskView; desk: string }) {
  const t = useT()
  const { recent, choice } = view
  const undo = (batch: string) => {
    const query = new URLSearchParams({ programme: choice.current, batch, back: 'programme' })
    return `${desk}/publish/undo?${query}`
  }
  return (
    <Panel title={t('programme.desk.overview.recent')}>
      {recent.length === 0 ? (
        <p>{t('programme.desk.overview.recentNone')}</p>
      ) : (
        <Timeline
          items={recent.map((step) => ({
            key: step.batch,
            dateTime: step.recordedAt,
            when: step.when,
            who: step.by,
            mark: <StepMarks step={step} />,
            what: (
              <span lang="ja">
                {step.first} {amounts(step, t)}
              </span>
            ),
            more: <StepMore step={step} undoHref={undo(step.batch)} />,
          }))}
        />
      )}
    </Panel>
  )
}

function amounts(
  { initiatives, activities, figures, others }: RecentView,
  t: ReturnType<typeof useT>,
) {
  const told = [
    initiatives > 0 && t('programme.desk.recent.initiatives', { count: initiatives }),
    activities > 0 && t('programme.desk.recent.activities', { count: activities }),
    figures > 0 && t('programme.desk.recent.figures', { count: figures }),
    others > 0 && t('programme.desk.recent.others', { count: others }),
  ].filter(Boolean)
  return `(${told.join('、')})`
}
