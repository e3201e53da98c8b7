// How components hear of the board: each listens to its own topic and draws anew only when that is told.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Sitting } from './sitting.ts'
import type { CardView, IslandView, Topic } from './views.ts'

export const SittingContext = createContext<Sitting | null>(null)

export function useSitting(): Sitting {
  const sitting = useContext(SittingContext)
  if (!sitting) throw new Error('useSitting() needs a board above it')
  return sitting
}

export function useCard(id: string): CardView | undefined {
  const { store } = useSitting()
  return useTopic(`card ${id}`, () => store.card(id))
}

export function useIsland(id: string): IslandView | undefined {
  const { store } = useSitting()
  return useTopic(`island ${id}`, () => store.island(id))
}

/** May this page change the board? Known once the line is there. */
export function useMayWrite(): boolean {
  const { source } = useSitting().store
  return useTopic('line', () => source.mayWrite)
}

/** `read` answers the same thing as long as nothing of it changed. */
export function useTopic<Thing>(topic: Topic, read: () => Thing): Thing {
  const { topics } = useSitting().store
  return useSyncExternalStore((listener) => topics.listen(topic, listener), read, read)
}

/** Draws anew whenever a topic is told; for parts that read many things of it. */
export function useTold(topic: Topic): number {
  const { topics } = useSitting().store
  return useSyncExternalStore(
    (listener) => topics.listen(topic, listener),
    () => topics.count(topic),
    () => 0,
  )
}
