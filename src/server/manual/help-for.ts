// Which chapter of the manual treats which desk page: the link 「このページの使い方」 leads there.

const chapters: [page: string, chapter: string][] = [
  ['/publish', 'month'],
  ['/proposals', 'month'],
  ['/year-change', 'year-change'],
  ['/sections', 'staff'],
  ['/staff', 'staff'],
  ['/account', 'trouble'],
  ['/words', 'words'],
  ['/import', 'import'],
  ['/report', 'report'],
  ['/programme', 'month'],
]

/** The address below /desk of the help for a page below /desk. */
export function helpFor(page: string): string {
  const found = chapters.find(([known]) => page === known || page.startsWith(`${known}/`))
  return found ? `/help/${found[1]}` : '/help/first-day'
}
