// What became of a plan, step by step with its reasons, each with its button to take it back.
import { Form } from 'react-router'
import { timeInTokyo, todayInTokyo, useT } from '#kernel/i18n'
import { Button, Disclosure, EmptyState, Timeline } from '#kernel/ui'
import type { ShownStep } from '../plan-view.server.ts'
import { dayWords, stepLine } from './plan-words.ts'
import { sessionWords } from './session-words.ts'

interface StepTimelineProps {
  steps: ShownStep[]
  /** Says which session each step is about. */
  named?: boolean
}

/** Older ones are a click away: the page's other matters come first. */
const mostSteps = 5

export function StepTimeline({ steps, named }: StepTimelineProps) {
  const t = useT()
  if (steps.length === 0) return <EmptyState title={t('workshop.series.step.none')} />
  const items = steps.map((step) => {
    const at = new Date(step.recordedAt)
    return {
      key: step.id,
      dateTime: step.recordedAt,
      when: dayWords(t, step.effectiveOn),
      who: t('workshop.series.step.recorded', {
        by: step.by,
        at: `${dayWords(t, todayInTokyo(at))} ${timeInTokyo(at)}`,
      }),
      what: <StepWords step={step} named={named} />,
      more: <StepMore step={step} />,
    }
  })
  return (
    <>
      <Timeline items={items.slice(0, mostSteps)} />
      {items.length > mostSteps && (
        <Disclosure summary={t('workshop.series.step.more', { count: items.length - mostSteps })}>
          <Timeline items={items.slice(mostSteps)} />
        </Disclosure>
      )}
    </>
  )
}

/** The first word about a subject is told in short: its fields stand on the page anyway. */
function StepWords({ step, named }: { step: ShownStep; named?: boolean }) {
  const t = useT()
  const { about, isFirst, fields } = step
  if (isFirst) {
    const name = about ? sessionWords(t, about) : t('workshop.series.step.series')
    return <p>{t('workshop.series.step.added', { name })}</p>
  }
  return (
    <>
      {named && about && <p>{sessionWords(t, about)}</p>}
      {fields.map((field) => (
        <p key={field.field}>{stepLine(t, field)}</p>
      ))}
    </>
  )
}

function StepMore({ step }: { step: ShownStep }) {
  const t = useT()
  return (
    <>
      {step.reason && <p>{t('workshop.series.step.reason', { reason: step.reason })}</p>}
      {step.mayUndo && (
        <Form method="post">
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="batch" value={step.batch} />
          <Button look="outline" size="small">
            {t('workshop.series.step.undo')}
          </Button>
        </Form>
      )}
    </>
  )
}
