// A purpose or kind, as the town calls it; a link where it leads to all that bear it.

import type { ReactNode } from 'react'
import { Anchor } from './Anchor.tsx'
import styles from './Tag.module.css'

export function Tag({ href, children }: { href?: string; children: ReactNode }) {
  if (!href) return <span className={styles.tag}>{children}</span>
  return (
    <Anchor className={styles.tag} href={href}>
      {children}
    </Anchor>
  )
}
