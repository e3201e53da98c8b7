// The heading of a part of the page, with what belongs beside it.

import type { ReactNode } from 'react'
import styles from './Headline.module.css'

export function Headline({
  id,
  title,
  beside,
}: {
  id: string
  title: ReactNode
  beside?: ReactNode
}) {
  return (
    <div className={styles.line}>
      <h2 id={id}>{title}</h2>
      {beside && <div className={styles.beside}>{beside}</div>}
    </div>
  )
}
