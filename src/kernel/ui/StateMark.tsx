// Where an entry stands: a shape, the town's own word, and a colour last. Readable in a black-and-white copy.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import styles from './StateMark.module.css'

export type MarkKind =
  | 'implemented'
  | 'notImplemented'
  | 'planned'
  | 'late'
  | 'corrected'
  | 'carried'
  | 'draft'
  | 'other'

export interface StateMarkProps {
  kind: MarkKind
  /** The town's own word (中止, ◎ …); without it the product's word. */
  label?: string
  /** 'plain' drops the frame, for headings of columns. */
  look?: 'framed' | 'plain'
}

/** Filled = done, hollow = ahead, dashed through = did not happen, triangle = look here. */
const shapes: Record<MarkKind, ReactNode> = {
  implemented: (
    <>
      <circle className={styles.filled} cx="10" cy="10" r="8.5" />
      <path className={styles.cut} d="M5.8 10.4 8.8 13.4 14.4 7" />
    </>
  ),
  planned: <circle className={styles.hollow} cx="10" cy="10" r="7.5" />,
  notImplemented: <path className={styles.hollow} d="M4 4 16 16M16 4 4 16" />,
  late: (
    <>
      <path className={styles.filled} d="M10 1.5 19.2 18H.8Z" />
      <path className={styles.cut} d="M10 7.5V12M10 14.8V15" />
    </>
  ),
  corrected: <path className={styles.hollow} d="M3 17 4 12.5 13 3.5 16.5 7 7.5 16Z" />,
  carried: <path className={styles.hollow} d="M3 4V10H16M11.5 5.5 16 10 11.5 14.5" />,
  draft: <rect className={styles.dashed} x="3" y="2.5" width="14" height="15" />,
  other: <path className={styles.hollow} d="M4 10H16" />,
}

export function StateMark({ kind, label, look = 'framed' }: StateMarkProps) {
  const t = useT()
  return (
    <span className={`${styles.mark} ${styles[kind]} ${styles[look]}`}>
      <StateShape kind={kind} />
      <span>{label ?? t(`ui.state.${kind}`)}</span>
    </span>
  )
}

/** The shape alone, for legends and charts that carry the word themselves. */
export function StateShape({ kind }: { kind: MarkKind }) {
  return (
    <svg className={`${styles.shape} ${styles[`ink-${kind}`]}`} aria-hidden="true">
      <use href={`#mark-${kind}`} />
    </svg>
  )
}

/** All shapes, for Drawings: a list of hundreds of entries holds each of them once. */
export function StateSymbols() {
  return Object.entries(shapes).map(([kind, shape]) => (
    <symbol key={kind} id={`mark-${kind}`} viewBox="0 0 20 20">
      {shape}
    </symbol>
  ))
}
