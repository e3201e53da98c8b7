// What became of an entry, change by change: when it was so, who wrote it, why.

import type { ReactNode } from 'react'
import styles from './Timeline.module.css'

export interface TimelineItem {
  key: string
  /** Machine date for <time>. */
  dateTime: string
  when: ReactNode
  who?: ReactNode
  mark?: ReactNode
  what: ReactNode
  /** Reason, old wording, link to undo. */
  more?: ReactNode
}

export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className={styles.timeline}>
      {items.map((item) => (
        <li key={item.key} className={styles.item}>
          <p className={styles.when}>
            <time dateTime={item.dateTime}>{item.when}</time>
            {item.mark}
            {item.who && <span className={styles.who}>{item.who}</span>}
          </p>
          <div>{item.what}</div>
          {item.more && <div className={styles.more}>{item.more}</div>}
        </li>
      ))}
    </ol>
  )
}
