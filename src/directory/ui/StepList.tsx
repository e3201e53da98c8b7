// What was done to the town's units, newest first, each step with its button to take it back.
import { Form } from 'react-router'
import { timeInTokyo, todayInTokyo, useT } from '#kernel/i18n'
import { Button, EmptyState, Tag, Timeline } from '#kernel/ui'
import type { StepLine } from '../step-words.ts'
import { useDay } from './days.ts'

export interface ShownStep {
  batch: string
  recordedAt: string
  by: string
  reason: string | null
  isUndone: boolean
  lines: StepLine[]
  /** Changes to other units in the same step; undoing takes them back too. */
  others: number
}

interface StepListProps {
  steps: ShownStep[]
  mayChange: boolean
}

const mostLines = 8

export function StepList({ steps, mayChange }: StepListProps) {
  const t = useT()
  const day = useDay()
  if (steps.length === 0) return <EmptyState title={t('directory.history.none')} />
  const items = steps.map((step) => {
    const at = new Date(step.recordedAt)
    return {
      key: step.batch,
      dateTime: step.recordedAt,
      when: `${day(todayInTokyo(at))} ${timeInTokyo(at)}`,
      who: step.by,
      mark: step.isUndone ? <Tag>{t('directory.history.isUndone')}</Tag> : undefined,
      what: <StepLines lines={step.lines} others={step.others} />,
      more: <StepMore step={step} mayChange={mayChange} />,
    }
  })
  return <Timeline items={items} />
}

function StepLines({ lines, others }: Pick<ShownStep, 'lines' | 'others'>) {
  const t = useT()
  const day = useDay()
  const left = Math.max(lines.length - mostLines, 0)
  return (
    <>
      {lines.slice(0, mostLines).map((line) => (
        <p key={`${line.what} ${line.name} ${line.day}`}>
          {t(`directory.history.${line.what}`, {
            name: line.name,
            day: line.day && day(line.day),
            count: line.count,
          })}
        </p>
      ))}
      {left > 0 && <p>{t('directory.history.more', { count: left })}</p>}
      {others > 0 && <p>{t('directory.history.others', { count: others })}</p>}
    </>
  )
}

function StepMore({ step, mayChange }: { step: ShownStep; mayChange: boolean }) {
  const t = useT()
  return (
    <>
      {step.reason && <p>{t('directory.history.reason', { reason: step.reason })}</p>}
      {mayChange && !step.isUndone && (
        <Form method="post">
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="batch" value={step.batch} />
          <Button look="outline" size="small">
            {t('directory.page.undo')}
          </Button>
        </Form>
      )}
    </>
  )
}
