// One card as a row of the list.
import { formatEdtf, useT } from '#kernel/i18n'
import { type Row, Tag } from '#kernel/ui'
import type { FateCard } from '../fate-list.server.ts'
import type { FateStep } from '../fates.server.ts'
import styles from './FateForm.module.css'

/** Makes rows; `ticked` are the cards that were chosen when a form came back with a mistake. */
export function useFateRow(ticked: readonly string[], mayDecide: boolean) {
  const t = useT()
  return (card: FateCard): Row => ({
    key: card.id,
    cells: {
      ...(mayDecide && {
        choose: (
          <input
            type="checkbox"
            className={styles.box}
            name="card"
            value={card.id}
            defaultChecked={ticked.includes(card.id)}
            aria-label={t('workshop.fate.chooseCard', { number: card.number })}
          />
        ),
      }),
      number: card.number,
      text: <Words card={card} />,
      group: card.group?.name && <Tag>{card.group.name}</Tag>,
      fate: <Stand step={card.steps.at(-1)} />,
      answer: (
        <>
          {card.steps.map((step) => (
            <Answer key={step.id} step={step} />
          ))}
          {card.takenBack.map((step) => (
            <Answer key={step.id} step={step} isTakenBack />
          ))}
        </>
      ),
    },
  })
}

function Words({ card }: { card: FateCard }) {
  const t = useT()
  if (card.isWithdrawn) {
    return <span className={styles.gone}>{t('workshop.fate.withdrawn')}</span>
  }
  return (
    <>
      <span className={styles.text}>{card.text}</span>
      {card.hiddenReason !== null && (
        <p className={styles.reason}>{t('workshop.fate.hidden', { reason: card.hiddenReason })}</p>
      )}
    </>
  )
}

function Stand({ step }: { step: FateStep | undefined }) {
  const t = useT()
  if (!step) return <span className={styles.gone}>{t('workshop.fate.word.received')}</span>
  const day = formatEdtf(step.effectiveOn, t.language)
  return (
    <>
      <strong>{step.label || t(`workshop.fate.word.${step.fate}`)}</strong>
      <p className={styles.reason}>{t('workshop.fate.since', { day })}</p>
      {step.reason && <p className={styles.reason}>{step.reason}</p>}
    </>
  )
}

function Answer({ step, isTakenBack }: { step: FateStep; isTakenBack?: boolean }) {
  const t = useT()
  const { answer } = step
  if (!answer) return null
  return (
    <>
      {!answer.isRead && <Tag>{t('workshop.fate.answer.unread')}</Tag>}
      <p className={styles.reason}>
        {t(`workshop.fate.answer.${answer.kind}`)}
        {answer.words && `「${answer.words}」`}
      </p>
      {isTakenBack && (
        <p className={styles.reason}>
          {t('workshop.fate.answer.takenBack', {
            fate: step.label || t(`workshop.fate.word.${step.fate}`),
          })}
        </p>
      )}
    </>
  )
}
