// The address of the desk's rows under a filter: every link of the page is made here.
import type { SheetView } from './programme-view.server.ts'

type Filter = Pick<SheetView['filter'], 'state' | 'section' | 'mine' | 'page'>

/** The same filter with some of it changed; a changed filter begins on the first page. */
export function sheetHref(
  path: string,
  { choice, filter }: Pick<SheetView, 'choice' | 'filter'>,
  wish: Partial<Filter>,
): string {
  const { state, section, mine, page } = { ...filter, page: 1, ...wish }
  const query = new URLSearchParams({ programme: choice.current })
  if (state !== 'all') query.set('state', state)
  if (section) query.set('section', section)
  if (mine) query.set('mine', '1')
  if (page > 1) query.set('page', String(page))
  return `${path}?${query}`
}
