// Which chapter of the manual treats which desk page: the link 「このページの使い方」 leads there.

/** The first that fits counts: a page of one evening is known by its last step. */
const chapters: [page: RegExp, chapter: string][] = [
  [/^\/(publish|proposals|programme)(\/|$)/, 'month'],
  [/^\/year-change(\/|$)/, 'year-change'],
  [/^\/(sections|staff)(\/|$)/, 'staff'],
  [/^\/account(\/|$)/, 'trouble'],
  [/^\/words(\/|$)/, 'words'],
  [/^\/import(\/|$)/, 'import'],
  [/^\/report(\/|$)/, 'report'],
  [/^\/workshops\/(archive|population)(\/|$)/, 'after-the-evening'],
  [/^\/sessions\/[^/]+\/(cards|book|photos|minutes)(\/|$)/, 'after-the-evening'],
  [/^\/sessions\/[^/]+\/people\/attendance$/, 'after-the-evening'],
  [/^\/(workshops|sessions)(\/|$)/, 'workshop'],
]

/** The address below /desk of the help for a page below /desk. */
export function helpFor(page: string): string {
  const found = chapters.find(([known]) => known.test(page))
  return found ? `/help/${found[1]}` : '/help/first-day'
}
