// Pages of a long list of cards, with the filter kept.
import { Pagination } from '#kernel/ui'
import type { FateFilter } from '../fate-list.server.ts'

export function FatePages({ filter, pages }: { filter: FateFilter; pages: number }) {
  if (pages < 2) return null
  const { search, prompt, group, fate } = filter
  const href = (page: number) =>
    `?${new URLSearchParams({ search, prompt, group, fate, page: String(page) })}`
  return <Pagination page={filter.page} pages={pages} hrefOf={href} />
}
