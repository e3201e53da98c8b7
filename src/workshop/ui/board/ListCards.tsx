// Cards of an island or of the tray as a list. What can be done with one is drawn when it is asked for: two thousand of it would be too much.
import { memo, useState } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import styles from './BoardList.module.css'
import { Dots } from './Dots.tsx'
import { IslandSelect } from './IslandSelect.tsx'
import { islandChoices } from './island-choices.ts'
import { mergeChoices } from './merge-choices.ts'
import { useCard, useMayWrite, useSitting, useTold } from './use-sitting.ts'

const atOnce = 50

export function ListCards({ ids }: { ids: readonly string[] }) {
  const t = useT()
  const { finder } = useSitting()
  useTold('finder')
  const [most, setMost] = useState(atOnce)
  const shown = ids.filter((id) => finder.isWanted(id))
  if (shown.length === 0) return null
  return (
    <>
      <ul className={styles.cards}>
        {shown.slice(0, most).map((id, at) => (
          <ListCard key={id} id={id} next={shown[at + 1] ?? shown[at - 1] ?? null} />
        ))}
      </ul>
      {shown.length > most && (
        <Button type="button" look="text" size="small" onClick={() => setMost(most + atOnce)}>
          {t('workshop.board.trayMore', { count: shown.length - most })}
        </Button>
      )}
    </>
  )
}

interface ListCardProps {
  id: string
  /** Where one goes on when this card has gone elsewhere. */
  next: string | null
}

const ListCard = memo(function ListCard({ id, next }: ListCardProps) {
  const t = useT()
  const view = useCard(id)
  const mayWrite = useMayWrite()
  const [isOpen, setIsOpen] = useState(false)
  if (!view) return null
  const { words, under } = view
  const parts = [
    t('workshop.board.list.number', { number: words.number }),
    words.prompt,
    words.table === null ? '' : t('workshop.board.tableNumber', { table: words.table }),
  ]
  return (
    <li className={styles.card}>
      {[words, ...under].map((one) => (
        <p key={one.id} className={styles.text}>
          {one.text}
        </p>
      ))}
      <p className={styles.hint}>{parts.filter(Boolean).join(' · ')}</p>
      <Dots ids={[id, ...under.map((one) => one.id)]} />
      {mayWrite && (
        <button
          type="button"
          id={actionsOf(id)}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-label={t('workshop.board.list.card', { number: words.number })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('workshop.board.list.actions')}
        </button>
      )}
      {isOpen && <CardActions id={id} next={next} isStack={under.length > 0} />}
    </li>
  )
})

function CardActions({ id, next, isStack }: ListCardProps & { isStack: boolean }) {
  const t = useT()
  const { deeds, store } = useSitting()
  const group = store.card(id)?.group ?? null
  const act = (deed: () => void, then: string | null) => {
    deed()
    goTo(then ?? id)
  }
  return (
    <div className={styles.actions}>
      <IslandSelect
        label={t('workshop.board.intoIsland')}
        choices={islandChoices(store, t)}
        onChoose={(island) => act(() => deeds.sortInto([id], island), next)}
      />
      <Small onPress={() => act(() => deeds.makeIsland([id]), id)}>
        {t('workshop.board.makeIsland')}
      </Small>
      {group && (
        <Small onPress={() => act(() => deeds.backToTray([id]), next)}>
          {t('workshop.board.toTray')}
        </Small>
      )}
      <IslandSelect
        label={t('workshop.board.list.mergeWith')}
        action={t('workshop.board.list.doMerge')}
        choices={mergeChoices(store, id)}
        onChoose={(into) => act(() => deeds.merge([into, id]), into)}
      />
      {isStack && (
        <Small onPress={() => act(() => deeds.split(id), id)}>{t('workshop.board.split')}</Small>
      )}
    </div>
  )
}

function Small({ onPress, children }: { onPress(): void; children: string }) {
  return (
    <Button type="button" look="outline" size="small" onClick={onPress}>
      {children}
    </Button>
  )
}

const actionsOf = (id: string) => `actions-${id}`

/** The list is drawn anew first. */
function goTo(id: string) {
  requestAnimationFrame(() => document.getElementById(actionsOf(id))?.focus())
}
