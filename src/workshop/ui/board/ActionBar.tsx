// What can be done with what is chosen: cards, or an island. One bar, so that nothing covers the board.
import { type ReactNode, useId } from 'react'
import { useT } from '#kernel/i18n'
import { Button } from '#kernel/ui'
import styles from './ActionBar.module.css'
import { IslandSelect } from './IslandSelect.tsx'
import { islandChoices } from './island-choices.ts'
import { useMayWrite, useSitting, useTold } from './use-sitting.ts'

export function ActionBar() {
  const sitting = useSitting()
  useTold('selection')
  useTold('layout')
  if (sitting.chosenIsland)
    return <IslandActions key={sitting.chosenIsland} id={sitting.chosenIsland} />
  if (sitting.selection.ids.size > 0) return <CardActions />
  return null
}

function CardActions() {
  const t = useT()
  const sitting = useSitting()
  const { selection, deeds, store } = sitting
  const mayWrite = useMayWrite()
  const ids = [...selection.ids]
  const [only] = ids
  const isStack = ids.length === 1 && only !== undefined && store.layout.under.has(only)
  if (!mayWrite) {
    return <Bar label={t('workshop.board.chosen', { count: ids.length })}>{null}</Bar>
  }
  return (
    <Bar label={t('workshop.board.chosen', { count: ids.length })}>
      <Small onPress={() => sitting.newIsland(ids)}>{t('workshop.board.makeIsland')}</Small>
      <IslandSelect
        label={t('workshop.board.intoIsland')}
        choices={islandChoices(store, t)}
        onChoose={(group) => deeds.sortInto(ids, group)}
      />
      {ids.length > 1 && (
        <Small onPress={() => deeds.merge(ids)}>{t('workshop.board.merge')}</Small>
      )}
      {isStack && <Small onPress={() => deeds.split(only)}>{t('workshop.board.split')}</Small>}
      <Small onPress={() => deeds.backToTray(ids)}>{t('workshop.board.toTray')}</Small>
      <Small onPress={() => selection.clear()}>{t('workshop.board.chooseNone')}</Small>
    </Bar>
  )
}

function IslandActions({ id }: { id: string }) {
  const t = useT()
  const sitting = useSitting()
  const { deeds, store } = sitting
  const island = store.island(id)
  if (!island) return null
  const name = island.name || t('workshop.board.nameless')
  return (
    <Bar label={t('workshop.board.chosenIsland', { island: name })}>
      <Small onPress={() => sitting.rename(id)}>{t('workshop.board.rename')}</Small>
      <Small onPress={() => deeds.tidy(id)}>{t('workshop.board.tidy')}</Small>
      <IslandSelect
        label={t('workshop.board.nest')}
        choices={islandChoices(store, t, id)}
        onChoose={(into) => deeds.nest(id, into)}
      />
      {island.parent && (
        <Small onPress={() => deeds.nest(id, null)}>{t('workshop.board.unnest')}</Small>
      )}
      <Small onPress={() => deeds.dissolve(id)}>{t('workshop.board.dissolve')}</Small>
      <Small onPress={() => sitting.choose(null)}>{t('workshop.board.close')}</Small>
    </Bar>
  )
}

function Bar({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  return (
    <div className={styles.bar} role="toolbar" aria-labelledby={id} data-actions>
      <p id={id} className={styles.label}>
        {label}
      </p>
      {children}
    </div>
  )
}

function Small({ onPress, children }: { onPress(): void; children: ReactNode }) {
  return (
    <Button type="button" look="outline" size="small" onClick={onPress}>
      {children}
    </Button>
  )
}
