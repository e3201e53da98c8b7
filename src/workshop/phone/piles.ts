// Piling up a small set with one thumb: which card lies in which pile. Pure, so that it can be tested.

/** Pile per card; a card that is not there lies in none. */
export type Piled = Readonly<Record<string, number>>

/** A press on a card: into the chosen pile, or out of it again. */
export function press(piled: Piled, card: string, pile: number): Piled {
  if (piled[card] !== pile) return { ...piled, [card]: pile }
  const { [card]: _, ...others } = piled
  return others
}

/** How many piles may be chosen: those that have cards, and one that is empty. */
export function pileCount(piled: Piled): number {
  return Math.max(0, ...Object.values(piled)) + 1
}

/** As the server takes it: piles with cards, in the order of their numbers. Cards in none say nothing. */
export function groupsOf(piled: Piled): string[][] {
  const groups: string[][] = []
  for (const [card, pile] of Object.entries(piled)) groups[pile] = [...(groups[pile] ?? []), card]
  return groups.filter((group) => group !== undefined)
}
