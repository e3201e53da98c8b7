// One card on the board. Its place and marks are written by the painter; only words, stack and dots are drawn here.
import { memo, useCallback, useState } from 'react'
import { useT } from '#kernel/i18n'
import { VisuallyHidden } from '#kernel/ui'
import styles from './CardView.module.css'
import { lengthOf, toneOf } from './card-look.ts'
import { Dots } from './Dots.tsx'
import { useCard, useSitting, useTopic } from './use-sitting.ts'
import type { Words } from './words.ts'

export const CardView = memo(function CardView({ id }: { id: string }) {
  const t = useT()
  const sitting = useSitting()
  const { painter } = sitting.store
  const view = useCard(id)
  const [isOpen, setIsOpen] = useState(false)
  const attach = useCallback(
    (element: HTMLElement | null) => painter.attach(id, element),
    [painter, id],
  )
  const tones = useTopic('prompts', () => sitting.store.prompts)
  if (!view) return null
  const { words, under } = view
  const all = [words, ...under]
  const length = lengthOf(all.map(({ text }) => text))
  const label = t(under.length > 0 ? 'workshop.board.stackLabel' : 'workshop.board.cardLabel', {
    number: words.number,
    text: all.map(({ text }) => text).join(' / '),
    cards: all.length,
  })
  return (
    <article
      ref={attach}
      className={styles.card}
      data-card={id}
      data-length={length}
      data-open={isOpen ? '' : undefined}
      data-stack={under.length > 0 ? '' : undefined}
      data-tone={toneOf(tones, words.prompt)}
      aria-label={label}
      aria-roledescription={t('workshop.board.card')}
    >
      <Head words={words} count={all.length} />
      <div className={styles.body}>
        {all.map((one) => (
          <p key={one.id} className={styles.text}>
            {one.text}
          </p>
        ))}
      </div>
      <Dots ids={all.map(({ id: one }) => one)} />
      {length === 'long' && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isOpen}
          tabIndex={-1}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'workshop.board.lessText' : 'workshop.board.moreText')}
        </button>
      )}
    </article>
  )
})

function Head({ words, count }: { words: Words; count: number }) {
  const t = useT()
  return (
    <p className={styles.head}>
      <span className={styles.number}>{words.number}</span>
      {words.prompt && <span className={styles.prompt}>{words.prompt}</span>}
      {count > 1 && <span className={styles.count}>{t('workshop.board.cards', { count })}</span>}
      {words.table !== null && (
        <span className={styles.table}>
          <VisuallyHidden>{t('workshop.board.table')}</VisuallyHidden>
          {words.table}
        </span>
      )}
    </p>
  )
}
