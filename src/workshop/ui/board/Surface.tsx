// The table itself: a window, the world behind it, islands and cards. It draws when cards come or go, never while one looks around.
import { memo, useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '#kernel/i18n'
import { CardView } from './CardView.tsx'
import { followPrinting } from './follow-printing.ts'
import { followHands } from './hands.ts'
import { IslandLabel, IslandView } from './IslandView.tsx'
import styles from './Surface.module.css'
import { useSitting, useTopic } from './use-sitting.ts'

export function Surface() {
  const t = useT()
  const sitting = useSitting()
  const view = useRef<HTMLElement>(null)
  const world = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!view.current) return
    sitting.attachSurface(view.current, world.current)
    const stops = [followHands(view.current, sitting), followPrinting(sitting)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [sitting])
  return (
    <section
      ref={view}
      className={styles.window}
      aria-label={t('workshop.board.surface')}
      aria-describedby="board-keys"
    >
      <div ref={world} className={styles.world}>
        <Islands />
        <Cards />
        <Labels />
        <div className={styles.lasso} data-lasso hidden />
      </div>
    </section>
  )
}

function Islands() {
  const { store } = useSitting()
  const ids = useTopic('islands', () => store.islandIds)
  return ids.map((id) => <IslandView key={id} id={id} />)
}

function Labels() {
  const { store } = useSitting()
  const ids = useTopic('islands', () => store.islandIds)
  return ids.map((id) => <IslandLabel key={id} id={id} />)
}

function Cards() {
  const { store } = useSitting()
  const chunks = useTopic('cards', () => store.chunks)
  const shown = useGradually(chunks.length)
  return chunks.slice(0, shown).map(({ key, ids }) => <Chunk key={key} ids={ids} />)
}

const Chunk = memo(function Chunk({ ids }: { ids: readonly string[] }) {
  const { painter } = useSitting().store
  const attach = useCallback(
    (element: HTMLElement | null) => painter.attachChunk(element),
    [painter],
  )
  return (
    <div ref={attach} className={styles.chunk} data-chunk>
      {ids.map((id) => (
        <CardView key={id} id={id} />
      ))}
    </div>
  )
})

/** Counts up to `count`, one more per picture: two thousand cards at once would hold the page up for long. */
function useGradually(count: number): number {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= count) return
    const next = requestAnimationFrame(() => setShown(shown + 1))
    return () => cancelAnimationFrame(next)
  }, [shown, count])
  return shown
}
