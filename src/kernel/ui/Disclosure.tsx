// More, for those who want it. The browser's own <details>: no script, found by the page search.

import type { ReactNode } from 'react'
import styles from './Disclosure.module.css'
import { Icon } from './Icon.tsx'

export interface DisclosureProps {
  summary: ReactNode
  open?: boolean
  /** Same name = only one of them is open at a time. */
  name?: string
  children: ReactNode
}

export function Disclosure({ summary, open, name, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure} open={open} name={name}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        <span>{summary}</span>
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
