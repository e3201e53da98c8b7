// A white sheet on the desk: one matter, its heading, its actions.

import type { ReactNode } from 'react'
import styles from './Panel.module.css'

export interface PanelProps {
  title?: ReactNode
  id?: string
  actions?: ReactNode
  /** 'plain' has no frame: for a section between sheets. */
  look?: 'sheet' | 'plain'
  children: ReactNode
}

export function Panel({ title, id, actions, look = 'sheet', children }: PanelProps) {
  return (
    <section className={`${styles.panel} ${styles[look]}`} id={id}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && <h2 className={styles.title}>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
