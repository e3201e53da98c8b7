// Small numbers of people are not shown: with a town of 18,000, "two women of 80 from this ward" has names.

/** A number of people, or that it is one to four ('few'), or that it is kept back to protect a 'few'. */
export type Shown = number | 'few' | 'hidden'

/** Fewer than this many are not told. */
export const leastShown = 5

/**
 * Hides what is below five (nobody at all is told), and then as many of the next smallest as it needs
 * so that no hidden number follows from the total and the others.
 */
export function suppress(counts: readonly number[]): Shown[] {
  const shown: Shown[] = counts.map((count) => (count > 0 && count < leastShown ? 'few' : count))
  while (isTold(counts, shown)) {
    const next = smallestShown(counts, shown)
    // Too few people altogether: even an empty group would help to count the others.
    if (next === undefined) return counts.map(() => 'hidden')
    shown[next] = 'hidden'
  }
  return shown
}

/** Whether one of the hidden numbers can only be what it is, for a reader who knows the total. */
function isTold(counts: readonly number[], shown: readonly Shown[]): boolean {
  const hidden = shown.flatMap((one, at) => (typeof one === 'number' ? [] : [{ one, at }]))
  const sum = hidden.reduce((all, { at }) => all + (counts[at] ?? 0), 0)
  const least = hidden.map(({ one }) => (one === 'few' ? 1 : leastShown))
  const most = hidden.map(({ one }) => (one === 'few' ? leastShown - 1 : sum))
  return hidden.some((_, at) => {
    const atLeast = Math.max(least[at] ?? 0, sum - total(most, at))
    const atMost = Math.min(most[at] ?? 0, sum - total(least, at))
    return atMost <= atLeast
  })
}

function total(numbers: readonly number[], without: number): number {
  return numbers.reduce((sum, one, at) => (at === without ? sum : sum + one), 0)
}

function smallestShown(counts: readonly number[], shown: readonly Shown[]): number | undefined {
  let found: number | undefined
  for (const [at, one] of shown.entries()) {
    if (typeof one !== 'number' || one === 0) continue
    if (found === undefined || one < (counts[found] ?? 0)) found = at
  }
  return found
}
