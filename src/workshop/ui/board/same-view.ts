// Whether a drawing would look as before: then it is left alone.
import type { CardView, IslandView } from './views.ts'

export function isSameCard(a: CardView, b: CardView): boolean {
  return a.words === b.words && a.group === b.group && isSameList(a.under, b.under)
}

export function isSameIsland(a: IslandView, b: IslandView): boolean {
  return (
    a.name === b.name &&
    a.parent === b.parent &&
    a.cards === b.cards &&
    isSameList(a.children, b.children)
  )
}

export function isSameList<Thing>(a: readonly Thing[], b: readonly Thing[]): boolean {
  return a.length === b.length && a.every((thing, index) => thing === b[index])
}
