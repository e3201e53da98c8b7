// Things below each other with one distance between them; margins stay out of the components.

import type { ReactNode } from 'react'
import styles from './Stack.module.css'

export type Gap = 'small' | 'medium' | 'large' | 'section'

export function Stack({ gap = 'medium', children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`${styles.stack} ${styles[gap]}`}>{children}</div>
}
