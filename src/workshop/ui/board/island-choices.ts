// All islands as choices of a list, nested ones set in below those that they lie in.
import type { Translator } from '#kernel/i18n'
import type { BoardStore } from './board-store.ts'

export interface IslandChoice {
  value: string
  label: string
}

/** Without one and what lies in it: an island cannot be put into itself. */
export function islandChoices(store: BoardStore, t: Translator, without?: string): IslandChoice[] {
  const walk = (ids: readonly string[], depth: number): IslandChoice[] =>
    ids.flatMap((id) => {
      const island = store.island(id)
      if (!island || id === without) return []
      const name = island.name || t('workshop.board.nameless')
      const count = t('workshop.board.cards', { count: island.cards })
      const label = `${'　'.repeat(depth)}${name} (${count})`
      return [{ value: id, label }, ...walk(island.children, depth + 1)]
    })
  return walk(store.layout.roots, 0)
}
