// What became of an entry, step by step, and the way to take the last ones back.
import { useT } from '#kernel/i18n'
import { Anchor, Panel, Stack, Tag, Timeline } from '#kernel/ui'
import { DraftEntry } from './DraftEntry.tsx'
import styles from './EntryHistory.module.css'
import type { StepView } from './initiative-view.server.ts'

interface EntryHistoryProps {
  steps: StepView[]
  /** /016373/desk */
  desk: string
  programme: string
  /** The page to come back to. */
  back: string
}

export function EntryHistory({ steps, desk, programme, back }: EntryHistoryProps) {
  const t = useT()
  const undo = (batch: string) => {
    const query = new URLSearchParams({ programme, batch, back })
    return `${desk}/publish/undo?${query}`
  }
  return (
    <Panel title={t('programme.desk.initiative.history')}>
      <p>{t('programme.desk.initiative.historyHint')}</p>
      <Timeline
        items={steps.map((step) => ({
          key: step.batch,
          dateTime: step.recordedAt,
          when: step.when,
          who: step.by,
          mark: <StepMarks step={step} />,
          what: <StepWords step={step} />,
          more: <StepMore step={step} undoHref={undo(step.batch)} />,
        }))}
      />
    </Panel>
  )
}

export function StepMarks({
  step,
}: {
  step: Pick<StepView, 'isWithdrawal' | 'isWithdrawn' | 'isPublished'> & { isCorrection?: boolean }
}) {
  const t = useT()
  return (
    <>
      {step.isCorrection && <Tag>{t('programme.desk.recent.correction')}</Tag>}
      {step.isWithdrawal && <Tag>{t('programme.desk.recent.withdrawal')}</Tag>}
      {step.isWithdrawn && <Tag>{t('programme.desk.recent.withdrawn')}</Tag>}
      {step.isPublished && <Tag>{t('programme.desk.recent.published')}</Tag>}
    </>
  )
}

function StepWords({ step }: { step: StepView }) {
  const t = useT()
  return (
    <Stack gap="small">
      <p>{t('programme.desk.recent.since', { day: step.since })}</p>
      {step.groups.map(({ id, entries }) => (
        <ul key={id} className={styles.entries}>
          {entries.map((entry) => (
            <DraftEntry key={entry.id} entry={entry} isBare />
          ))}
        </ul>
      ))}
    </Stack>
  )
}

type StepMoreProps = {
  step: Pick<StepView, 'isWithdrawal' | 'mayUndo' | 'reason' | 'when'>
  undoHref: string
}

export function StepMore({ step, undoHref }: StepMoreProps) {
  const t = useT()
  const { mayUndo, isWithdrawal, reason, when } = step
  const verb = isWithdrawal ? 'redo' : 'undo'
  return (
    <>
      {reason && (
        <p>
          {t('programme.desk.recent.reason')} <span lang="ja">{reason}</span>
        </p>
      )}
      {mayUndo && (
        <Anchor href={undoHref} aria-label={t(`programme.desk.recent.${verb}Of`, { when })}>
          {t(`programme.desk.recent.${verb}`)}
        </Anchor>
      )}
    </>
  )
}
