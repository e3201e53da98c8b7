// The peer of sorting together: the published method as it stands, average linkage over co-association cut at one half.
import type { Agreement } from '../../src/workshop/sorting-agreement.ts'
import { averageLinkage } from '../../src/workshop/sorting-linkage.ts'

/** Islands of cards that on average lay together at least every other time; pairs never seen count as apart. */
export function plainIslands({ count, together, seen }: Agreement): Int32Array {
  const share = Float32Array.from(together, (times, at) => times / Math.max(1, seen[at] ?? 0))
  const islandOf = Int32Array.from({ length: count }, (_, card) => card)
  for (const { one, other, likeness } of averageLinkage(count, share)) {
    if (likeness < 0.5) break
    const [into, from] = [islandOf[one] ?? one, islandOf[other] ?? other]
    for (let card = 0; card < count; card++) if (islandOf[card] === from) islandOf[card] = into
  }
  return islandOf
}
