// これまでの経過: for each published step, what it changed, in words.
import { formatEraDate, useT } from '#kernel/i18n'
import { StateMark, Timeline } from '#kernel/ui'
import type { EntryStep } from '../entry-steps.ts'
import { Headline, stateWord } from '../ui/index.ts'

export function EntrySteps({ steps }: { steps: EntryStep[] }) {
  const t = useT()
  return (
    <section aria-labelledby="steps">
      <Headline id="steps" title={t('progress.page.steps')} />
      <Timeline
        items={steps.map((step) => ({
          key: step.key,
          dateTime: step.effectiveOn,
          when: t.language === 'ja' ? formatEraDate(step.effectiveOn) : step.effectiveOn,
          mark: <Mark step={step} />,
          what: <What step={step} />,
          more: step.reason ? (
            <>
              {t('progressUi.activity.reason')}: <span lang="ja">{step.reason}</span>
            </>
          ) : undefined,
        }))}
      />
    </section>
  )
}

function Mark({ step: { isCorrection, label } }: { step: EntryStep }) {
  const t = useT()
  if (isCorrection) return <StateMark kind="corrected" label={t('progress.page.corrected')} />
  return label ? stateWord(t, { ...label, symbol: label.symbol ?? '' }) : null
}

/** What was changed first, then the words that the activity had from then on. */
function What({ step: { parts, picture, text } }: { step: EntryStep }) {
  const t = useT()
  const words = parts.map(({ field, how }) =>
    t(`progress.page.step.${how}`, { field: t(`programme.field.${field}`) }),
  )
  if (picture !== null) words.push(t('progress.page.step.picture', { caption: picture }))
  return (
    <>
      {words.length > 0 && (
        <p>
          <strong>{words.join(t('progressUi.changes.and'))}</strong>
        </p>
      )}
      <p lang="ja">{text}</p>
    </>
  )
}
