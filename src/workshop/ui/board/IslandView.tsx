// One island: its ground, its name, what can be done with it. Its frame is written by the painter.
import { memo, useCallback } from 'react'
import { useT } from '#kernel/i18n'
import { Dots } from './Dots.tsx'
import styles from './IslandView.module.css'
import { labelOf } from './painter.ts'
import { useIsland, useMayWrite, useSitting } from './use-sitting.ts'

export const IslandView = memo(function IslandView({ id }: { id: string }) {
  const t = useT()
  const sitting = useSitting()
  const { painter } = sitting.store
  const mayWrite = useMayWrite()
  const island = useIsland(id)
  const attach = useCallback(
    (element: HTMLElement | null) => painter.attach(id, element),
    [painter, id],
  )
  if (!island) return null
  const name = island.name || t('workshop.board.nameless')
  return (
    <section
      ref={attach}
      className={styles.island}
      data-nested={island.parent ? '' : undefined}
      aria-label={name}
    >
      <div className={styles.head} data-island-head={id}>
        {sitting.renaming === id ? (
          <NameField id={id} name={island.name} />
        ) : (
          <h2 className={styles.name} data-rename={id} data-nameless={island.name ? undefined : ''}>
            {name}
          </h2>
        )}
        <span className={styles.count}>{t('workshop.board.cards', { count: island.cards })}</span>
        <Dots ids={[id]} />
        {mayWrite && (
          <button
            type="button"
            className={styles.menu}
            aria-label={t('workshop.board.islandActions', { island: name })}
            onClick={() => sitting.choose(id)}
          >
            …
          </button>
        )}
      </div>
    </section>
  )
})

/** Over the cards where these are too small to be read: the map of the islands. */
export const IslandLabel = memo(function IslandLabel({ id }: { id: string }) {
  const { painter } = useSitting().store
  const island = useIsland(id)
  const attach = useCallback(
    (element: HTMLElement | null) => painter.attach(labelOf(id), element),
    [painter, id],
  )
  if (!island?.name) return null
  return (
    <div ref={attach} className={styles.label} aria-hidden="true">
      <span>{island.name}</span>
    </div>
  )
})

function NameField({ id, name }: { id: string; name: string }) {
  const t = useT()
  const sitting = useSitting()
  const write = (value: string) => {
    sitting.deeds.name(id, value.trim())
    sitting.rename(null)
  }
  return (
    <input
      className={styles.field}
      aria-label={t('workshop.board.islandName')}
      placeholder={t('workshop.board.namePlaceholder')}
      defaultValue={name}
      maxLength={200}
      // biome-ignore lint/a11y/noAutofocus: it was asked for by pressing the name
      autoFocus
      onFocus={(event) => event.target.select()}
      onBlur={(event) => write(event.target.value)}
      onKeyDown={(event) => {
        // Enter also ends the choice of a word in Japanese input: that one is not ours.
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') sitting.rename(null)
      }}
    />
  )
}
