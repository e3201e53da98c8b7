// A long list in pages, with the neighbours named and the current one said.

import { useT } from '#kernel/i18n'
import { Anchor } from './Anchor.tsx'
import { Icon } from './Icon.tsx'
import styles from './Pagination.module.css'

export interface PaginationProps {
  page: number
  pages: number
  hrefOf: (page: number) => string
}

export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  const t = useT()
  if (pages <= 1) return null
  return (
    <nav aria-label={t('ui.pages')} className={styles.pagination}>
      {page > 1 && (
        <Anchor href={hrefOf(page - 1)} rel="prev">
          <Icon name="back" />
          {t('ui.previousPage')}
        </Anchor>
      )}
      {neighbours(page, pages).map((number) => (
        <Anchor
          key={number}
          href={hrefOf(number)}
          aria-current={number === page ? 'page' : undefined}
        >
          {number}
        </Anchor>
      ))}
      {page < pages && (
        <Anchor href={hrefOf(page + 1)} rel="next">
          {t('ui.nextPage')}
          <Icon name="arrow" />
        </Anchor>
      )}
    </nav>
  )
}

/** First, last and two on either side: never more than seven numbers. */
function neighbours(page: number, pages: number) {
  const near = Array.from({ length: 5 }, (_, index) => page - 2 + index)
  return [...new Set([1, ...near, pages])].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)
}
