// How many rows the minutes' form holds: page and reader of the form must agree.
export const mostDecisions = 30
export const mostRoles = 20

/** The rows that are filled, and some to write into. */
export function rowsFor<T>(filled: readonly T[], empty: T, more: number, most: number): T[] {
  const rows = [...filled, ...Array.from({ length: more }, () => empty)]
  return rows.slice(0, Math.max(most, filled.length))
}
