// One card on the board. Its place and marks are written by the painter; only words, stack and dots are drawn here.
import { memo, useCallback, useState } from 'react'
import { useT } from '#kernel/i18n'
import { VisuallyHidden } from '#kernel/ui'
import styles from './CardView.module.css'
import { closedTexts, lengthOf, shortPrompt, toneOf } from './card-look.ts'
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
      <div className={styles.words}>
        <Head words={words} count={all.length} />
        <Texts all={all} isOpen={isOpen} />
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
      </div>
    </article>
  )
})

function Texts({ all, isOpen }: { all: readonly Words[]; isOpen: boolean }) {
  const texts = all.map(({ text }) => text)
  const shown = isOpen ? texts : closedTexts(texts)
  return (
    <div className={styles.body}>
      {shown.map((text, at) => (
        <p key={all[at]?.id} className={styles.text}>
          {text}
        </p>
      ))}
    </div>
  )
}

function Head({ words, count }: { words: Words; count: number }) {
  const t = useT()
  return (
    <p className={styles.head}>
      <span className={styles.number}>{words.number}</span>
      {words.prompt && <span className={styles.prompt}>{shortPrompt(words.prompt)}</span>}
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
