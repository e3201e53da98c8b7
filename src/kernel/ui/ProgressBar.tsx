// Long work says how far it is. Without a value it says only that it goes on.

import type { ReactNode } from 'react'
import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  id: string
  label: ReactNode
  /** Absent while the length is unknown. */
  value?: number
  max?: number
  /** Words at the end, e.g. 12 / 40 件. */
  note?: ReactNode
}

export function ProgressBar({ id, label, value, max = 100, note }: ProgressBarProps) {
  return (
    <div className={styles.work} role="status">
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        {note && <span className={styles.note}>{note}</span>}
      </div>
      <progress className={styles.bar} id={id} value={value} max={max} />
    </div>
  )
}
