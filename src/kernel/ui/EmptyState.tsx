// Nothing here yet: says why, and the one thing to do next.

import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg className={styles.drawing} viewBox="0 0 120 48" aria-hidden="true" focusable="false">
        <path className={styles.ground} d="M2 40 32 30 62 40 92 30 118 38" />
        <path className={styles.way} d="M10 34C30 34 30 18 52 20S76 30 100 12" />
        <circle className={styles.sun} cx="106" cy="9" r="6" />
      </svg>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
