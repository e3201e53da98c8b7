// Where moved entries stand: between their new neighbours, so that one move writes one change. Pure.

interface Ordered {
  id: string
  order: number
}

/** New orders by id, of as few entries as can be; `moves` says the place (from 1) that each is to have. */
export function ordersAfter(
  entries: readonly Ordered[],
  moves: ReadonlyMap<string, number>,
): Map<string, number> {
  const line = lineAfter(entries, moves)
  const orders: number[] = []
  for (const [index, { id, order }] of line.entries()) {
    const next = line.slice(index + 1).find((other) => !moves.has(other.id))
    orders.push(moves.has(id) ? between(orders[index - 1], next?.order) : order)
  }
  const isRising = orders.every((order, index) => index === 0 || order > (orders[index - 1] ?? 0))
  // Where neighbours had the same number, all are counted anew.
  const final = isRising ? orders : line.map((_, index) => index + 1)
  return new Map(
    line.flatMap(({ id, order }, index) => {
      const value = final[index] ?? order
      return value === order ? [] : [[id, value] as const]
    }),
  )
}

function lineAfter(entries: readonly Ordered[], moves: ReadonlyMap<string, number>): Ordered[] {
  const place = ({ id }: Ordered) => moves.get(id) ?? 0
  const line = entries.filter(({ id }) => !moves.has(id))
  const moving = entries.filter(({ id }) => moves.has(id))
  for (const entry of moving.toSorted((a, b) => place(a) - place(b))) {
    line.splice(place(entry) - 1, 0, entry)
  }
  return line
}

function between(low: number | undefined, high: number | undefined): number {
  if (low === undefined) return high === undefined ? 1 : high - 1
  return high === undefined ? low + 1 : (low + high) / 2
}
