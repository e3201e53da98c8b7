// 置き場: the cards in no island, always in sight with their number. They are dragged from here onto the board, and back.
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import { toneOf } from './card-look.ts'
import styles from './Tray.module.css'
import { followTrayHands } from './tray-hands.ts'
import { useCard, useMayWrite, useSitting, useTold, useTopic } from './use-sitting.ts'

const atOnce = 60

export function Tray() {
  const t = useT()
  const sitting = useSitting()
  const { store } = sitting
  const mayWrite = useMayWrite()
  useTold('tray')
  useTold('cards')
  useTold('finder')
  const [most, setMost] = useState(atOnce)
  const list = useRef<HTMLUListElement>(null)
  const attach = useCallback(
    (element: HTMLElement | null) => sitting.attachTray(element),
    [sitting],
  )
  useEffect(() => (list.current ? followTrayHands(list.current, sitting) : undefined), [sitting])
  const { tray } = store
  const meant = tray.filter((id) => sitting.finder.isMeant(id))
  const waiting = tray.filter((id) => !store.isLying(id))
  return (
    <section ref={attach} className={styles.tray} aria-label={t('workshop.board.tray')}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t('workshop.board.tray')}
          <span className={styles.count}>{t('workshop.board.cards', { count: tray.length })}</span>
        </h2>
        {mayWrite && waiting.length > 0 && (
          <Button
            type="button"
            look="outline"
            size="small"
            onClick={() => {
              sitting.deeds.spread(waiting)
              sitting.fitAll()
            }}
          >
            {t('workshop.board.spread')}
          </Button>
        )}
      </div>
      {tray.length === 0 && <p className={styles.empty}>{t('workshop.board.trayEmpty')}</p>}
      <ul ref={list} className={styles.list} data-scrolls>
        {meant.slice(0, most).map((id) => (
          <TrayCard key={id} id={id} />
        ))}
      </ul>
      {meant.length > most && (
        <Button type="button" look="text" size="small" onClick={() => setMost(most + atOnce)}>
          {t('workshop.board.trayMore', { count: meant.length - most })}
        </Button>
      )}
    </section>
  )
}

const TrayCard = memo(function TrayCard({ id }: { id: string }) {
  const t = useT()
  const sitting = useSitting()
  const { store } = sitting
  const view = useCard(id)
  const tones = useTopic('prompts', () => store.prompts)
  const isChosen = useTopic('selection', () => sitting.selection.ids.has(id))
  if (!view) return null
  const { words, under } = view
  return (
    <li>
      <button
        type="button"
        className={styles.card}
        data-tray-card={id}
        data-tone={toneOf(tones, words.prompt)}
        aria-pressed={isChosen}
        onClick={() => {
          sitting.selection.toggle(id)
          if (store.isLying(id)) sitting.show(id)
        }}
      >
        <span className={styles.meta}>
          {words.number}
          {words.prompt && ` ${words.prompt}`}
        </span>
        {[words, ...under].map((one) => (
          <span key={one.id} className={styles.text}>
            {one.text}
          </span>
        ))}
        {store.isLying(id) && <span className={styles.meta}>{t('workshop.board.onBoard')}</span>}
      </button>
    </li>
  )
})
