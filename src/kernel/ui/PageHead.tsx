// The head of a page: where one is, its title, what it is for, what can be done on it.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Anchor } from './Anchor.tsx'
import styles from './PageHead.module.css'
import { Phrases } from './Phrases.tsx'

export interface Crumb {
  label: ReactNode
  href?: string
}

export interface PageHeadProps {
  title: ReactNode
  /** Small line over the title: kind of page or its number. */
  over?: ReactNode
  lead?: ReactNode
  breadcrumb?: Crumb[]
  marks?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, over, lead, breadcrumb, marks, actions }: PageHeadProps) {
  return (
    <div className={styles.head}>
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      <div className={styles.row}>
        <div className={styles.words}>
          {over && <p className={styles.over}>{over}</p>}
          <h1>{typeof title === 'string' ? <Phrases>{title}</Phrases> : title}</h1>
          {marks && <div className={styles.marks}>{marks}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
    </div>
  )
}

/** The way from the home page; the last item is the page itself. */
export function Breadcrumb({ items }: { items: Crumb[] }) {
  const t = useT()
  return (
    <nav aria-label={t('ui.breadcrumb')} className={styles.breadcrumb}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href ?? 'here'}>
            {item.href ? (
              <Anchor href={item.href}>{item.label}</Anchor>
            ) : (
              <span aria-current={index === items.length - 1 ? 'page' : undefined}>
                {item.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
