// One island in the list: its name to be written, its cards, the islands in it.
import { useId } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import styles from './BoardList.module.css'
import { Dots } from './Dots.tsx'
import { IslandSelect } from './IslandSelect.tsx'
import { islandChoices } from './island-choices.ts'
import { ListCards } from './ListCards.tsx'
import { useIsland, useMayWrite, useSitting, useTold } from './use-sitting.ts'

/** Islands deeper than headings go keep the last one. */
const deepest = 3

export function ListIsland({ id, depth }: { id: string; depth: number }) {
  const t = useT()
  const { store } = useSitting()
  const island = useIsland(id)
  const mayWrite = useMayWrite()
  const heading = useId()
  useTold('layout')
  if (!island) return null
  const Heading = `h${Math.min(depth, deepest) + 3}` as 'h3'
  const name = island.name || t('workshop.board.nameless')
  const cards = store.layout.cardsIn.get(id) ?? []
  return (
    <li>
      <section className={styles.island} aria-labelledby={heading}>
        <Heading id={heading} className={styles.name} tabIndex={-1}>
          {name} ({t('workshop.board.cards', { count: island.cards })})
        </Heading>
        <Dots ids={[id]} />
        {mayWrite && <IslandActions id={id} name={island.name} parent={island.parent} />}
        {cards.length === 0 && island.children.length === 0 && (
          <p className={styles.hint}>{t('workshop.board.list.noCards')}</p>
        )}
        <ListCards ids={cards} />
        {island.children.length > 0 && (
          <ul className={styles.islands}>
            {island.children.map((child) => (
              <ListIsland key={child} id={child} depth={depth + 1} />
            ))}
          </ul>
        )}
      </section>
    </li>
  )
}

interface IslandActionsProps {
  id: string
  name: string
  parent: string | null
}

function IslandActions({ id, name, parent }: IslandActionsProps) {
  const t = useT()
  const { deeds, store } = useSitting()
  const label = name || t('workshop.board.nameless')
  return (
    <fieldset
      className={styles.actions}
      aria-label={t('workshop.board.islandActions', { island: label })}
    >
      <form
        key={name}
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget).get('name')
          deeds.name(id, String(typed ?? '').trim())
        }}
      >
        <label className={styles.label}>
          {t('workshop.board.islandName')}
          <input name="name" className={styles.input} defaultValue={name} maxLength={200} />
        </label>
        <Button look="outline" size="small">
          {t('workshop.board.list.save')}
        </Button>
      </form>
      <IslandSelect
        label={t('workshop.board.nest')}
        choices={islandChoices(store, t, id)}
        onChoose={(into) => deeds.nest(id, into)}
      />
      {parent && (
        <Button type="button" look="outline" size="small" onClick={() => deeds.nest(id, null)}>
          {t('workshop.board.unnest')}
        </Button>
      )}
      <Button type="button" look="outline" size="small" onClick={() => deeds.dissolve(id)}>
        {t('workshop.board.dissolve')}
      </Button>
    </fieldset>
  )
}
