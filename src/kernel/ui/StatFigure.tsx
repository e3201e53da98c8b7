// A count with its name: large enough for the back row, worded for those who listen.

import type { ReactNode } from 'react'
import { Anchor } from './Anchor.tsx'
import { type MarkKind, StateShape } from './StateMark.tsx'
import styles from './StatFigure.module.css'

export interface StatFigureProps {
  label: ReactNode
  value: number | string
  unit?: string
  kind?: MarkKind
  note?: ReactNode
  href?: string
}

export function StatFigures({ children }: { children: ReactNode }) {
  return <dl className={styles.figures}>{children}</dl>
}

export function StatFigure({ label, value, unit, kind, note, href }: StatFigureProps) {
  const name = href ? <Anchor href={href}>{label}</Anchor> : label
  return (
    <div className={kind ? `${styles.figure} ${styles[kind] ?? ''}` : styles.figure}>
      <dt className={styles.label}>
        {kind && <StateShape kind={kind} />}
        {name}
      </dt>
      <dd className={styles.value}>
        {value}
        {unit && <span className={styles.unit}>{unit}</span>}
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </div>
  )
}
