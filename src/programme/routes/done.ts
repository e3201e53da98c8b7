// What the address says of the last save, so that it can be undone from the page that follows.

export interface Done {
  /** The batch that was written; null where nothing was. */
  batch: string | null
  count: number
  proposed: number
  /** The last proposal that was made; the page is drawn anew for it. */
  proposal: string
  /** The batch that took another back. */
  undone: string | null
}

/** Read from ?done=…&count=…; null where nothing was saved just now. */
export function doneIn(url: string): Done | null {
  const query = new URL(url).searchParams
  const [done, undone] = [query.get('done'), query.get('undone')]
  if (done === null && undone === null) return null
  const count = (name: string) => Number(query.get(name)) || 0
  return {
    batch: done === 'none' ? null : done,
    count: count('count'),
    proposed: count('proposed'),
    proposal: query.get('proposal') ?? '',
    undone,
  }
}
