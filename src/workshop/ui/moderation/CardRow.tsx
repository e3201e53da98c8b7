// One card as whoever looks through them sees it: its words with what is flagged marked, and one thing to do.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { timeInTokyo, useT } from '#kernel/i18n'
import { Button, Cluster, Disclosure, Tag, TextField } from '#kernel/ui'
import type { ModeratedCard } from '../../moderation.server.ts'
import { needsLook } from '../../moderation.ts'
import { FlaggedText } from './FlaggedText.tsx'
import styles from './Moderation.module.css'

interface CardRowProps {
  card: ModeratedCard
  words: ReturnType<typeof formWords>
}

export function CardRow({ card, words }: CardRowProps) {
  const t = useT()
  return (
    <li className={card.hidden ? `${styles.card} ${styles.hidden}` : styles.card} id={card.id}>
      <Cluster gap="small">
        <strong>{t('workshop.stage.moderation.number', { number: card.number })}</strong>
        {needsLook(card) &&
          [...new Set(card.flags.map(({ kind }) => kind))].map((kind) => (
            <span key={kind} className={styles.flag}>
              {t(`workshop.stage.moderation.flag.${kind}`)}
            </span>
          ))}
        {card.hidden && <Tag>{t('workshop.stage.moderation.isHidden')}</Tag>}
        <span className={styles.note}>
          {[
            card.prompt,
            card.table !== null && t('workshop.stage.moderation.table', { table: card.table }),
            t(`workshop.stage.moderation.source.${card.source}`),
            timeInTokyo(new Date(card.createdAt)),
          ]
            .filter(Boolean)
            .join(' ・ ')}
        </span>
      </Cluster>
      {card.isWithdrawn ? (
        <p className={styles.note}>{t('workshop.stage.moderation.withdrawn')}</p>
      ) : (
        <FlaggedText text={card.text} flags={card.flags} />
      )}
      {card.hidden ? <HiddenPart card={card} /> : <HideForm card={card} words={words} />}
      <Steps card={card} />
    </li>
  )
}

function HiddenPart({ card }: { card: ModeratedCard }) {
  const t = useT()
  return (
    <Cluster gap="small">
      <span>{t('workshop.stage.moderation.reasonIs', { reason: card.hidden?.reason ?? '' })}</span>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="show" />
        <input type="hidden" name="card" value={card.id} />
        <Button look="outline" size="small">
          {t('workshop.stage.moderation.show')}
        </Button>
      </Form>
    </Cluster>
  )
}

function HideForm({ card, words }: CardRowProps) {
  const t = useT()
  if (card.isWithdrawn) return null
  const error = words.errorOf(`reason-${card.id}`)
  const isFlagged = card.flags.length > 0
  const usual = isFlagged ? t('workshop.stage.moderation.usual.personal') : ''
  return (
    <Disclosure
      summary={t('workshop.stage.moderation.hide')}
      open={error !== undefined}
      key={String(error)}
    >
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="hide" />
        <input type="hidden" name="card" value={card.id} />
        <Cluster gap="small" align="end">
          <TextField
            label={t('workshop.stage.moderation.reason')}
            name="reason"
            id={`reason-${card.id}`}
            list="hiding-reasons"
            autoComplete="off"
            maxLength={300}
            defaultValue={error ? words.typed('reason') : usual}
            error={error}
          />
          <Button look="outline">{t('workshop.stage.moderation.hideNow')}</Button>
        </Cluster>
      </Form>
    </Disclosure>
  )
}

function Steps({ card }: { card: ModeratedCard }) {
  const t = useT()
  const told = card.steps.filter(({ kind }) => kind === 'hidden' || kind === 'shown')
  if (told.length === 0) return null
  return (
    <ul className={styles.steps}>
      {told.map((step) => (
        <li key={step.at}>
          {t(`workshop.stage.moderation.step.${step.kind === 'hidden' ? 'hidden' : 'shown'}`, {
            time: timeInTokyo(new Date(step.at)),
            by: step.by,
            reason: step.reason ?? '',
          })}
        </li>
      ))}
    </ul>
  )
}
