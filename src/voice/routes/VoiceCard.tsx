// One card: the words as they were written, what became of them, and the writer's answer.
import { formatEdtf, todayInTokyo, useT } from '#kernel/i18n'
import { Button, Panel, RadioGroup, Stack, TextArea, Timeline, type TimelineItem } from '#kernel/ui'
import type { VoiceCard as Card, VoiceStep } from '../voice.server.ts'
import styles from './VoiceCard.module.css'

/** What `formWords` gives to the form that was sent. */
interface FormWords {
  errorOf(field: string): string | undefined
  typed(field: string): string
}

export function VoiceCard({ card, words }: { card: Card; words: FormWords }) {
  const t = useT()
  const last = card.fates.at(-1)
  const fate = last?.fate ?? 'received'
  return (
    <Panel title={t('voice.page.number', { number: card.number })}>
      <Stack>
        {card.isWithdrawn ? (
          <p>{t('voice.page.withdrawn')}</p>
        ) : (
          <blockquote className={styles.words}>{card.text}</blockquote>
        )}
        {card.hiddenReason !== null && (
          <p>{t('voice.page.hidden', { reason: card.hiddenReason })}</p>
        )}
        <div>
          <p className={styles.now}>
            {t('voice.page.now')}: {last?.label || t(`workshop.fate.word.${fate}`)}
          </p>
          <p>{t(`voice.page.${fate}What`)}</p>
          {last?.reason && (
            <p>
              {t('voice.page.reason')}: {last.reason}
            </p>
          )}
        </div>
        {last && !last.answer && <Answer step={last} words={words} />}
        <h3>{t('voice.page.history')}</h3>
        <Timeline items={useHistory(card)} />
      </Stack>
    </Panel>
  )
}

function useHistory(card: Card): TimelineItem[] {
  const t = useT()
  const writtenOn = todayInTokyo(new Date(card.writtenAt))
  const when = (day: string) => ({ dateTime: day, when: formatEdtf(day, t.language) })
  const group = card.groups.join(' › ')
  const stations: string[] = []
  if (group) stations.push(t('voice.page.grouped', { group }))
  if (card.mergedInto !== null) {
    stations.push(t('voice.page.mergedInto', { number: card.mergedInto }))
  }
  return [
    { key: 'written', ...when(writtenOn), what: t('voice.page.written', { prompt: card.prompt }) },
    // On which day a card came to its island is written nowhere, so no day is said.
    ...stations.map((what) => ({ key: what, dateTime: '', when: '', what })),
    ...card.fates.map((step) => ({
      key: step.id,
      ...when(step.effectiveOn),
      what: t('voice.page.became', { fate: step.label || t(`workshop.fate.word.${step.fate}`) }),
      more: <More step={step} />,
    })),
  ]
}

function More({ step }: { step: VoiceStep }) {
  const t = useT()
  const { reason, answer } = step
  if (!reason && !answer) return null
  return (
    <>
      {reason && <p>{reason}</p>}
      {answer && (
        <p>
          {t('voice.page.answered', { answer: t(`workshop.fate.answer.${answer.kind}`) })}
          {answer.words && `「${answer.words}」`}
        </p>
      )}
    </>
  )
}

function Answer({ step, words }: { step: VoiceStep; words: FormWords }) {
  const t = useT()
  const field = `words-${step.id}`
  const isOurs = words.typed('step') === step.id
  return (
    <form method="post">
      <input type="hidden" name="step" value={step.id} />
      <Stack>
        <RadioGroup
          label={t('voice.page.answerTitle')}
          hint={t('voice.page.answerHint')}
          name="kind"
          id={`kind-${step.id}`}
          inline
          required
          defaultValue={isOurs ? words.typed('kind') : undefined}
          options={[
            { value: 'understood', label: t('workshop.fate.answer.understood') },
            { value: 'different', label: t('workshop.fate.answer.different') },
          ]}
        />
        <TextArea
          label={t('voice.page.words')}
          name="words"
          id={field}
          rows={2}
          defaultValue={isOurs ? words.typed('words') : ''}
          error={words.errorOf(field)}
        />
        <div>
          <Button look="outline">{t('voice.page.send')}</Button>
        </div>
      </Stack>
    </form>
  )
}
