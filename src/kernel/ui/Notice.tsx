// What the town or the system has to say on a page: kind as shape, word and colour.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Icon } from './Icon.tsx'
import styles from './Notice.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type NoticeKind = 'info' | 'success' | 'warning' | 'error'

export interface NoticeProps {
  kind?: NoticeKind
  title?: ReactNode
  /** Read out as soon as it appears: the answer to what somebody just did. */
  live?: boolean
  actions?: ReactNode
  children?: ReactNode
}

export function Notice({ kind = 'info', title, live, actions, children }: NoticeProps) {
  const t = useT()
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={role}>
      <span className={styles.sign}>
        <Icon name={kind} />
        <VisuallyHidden>{t(`ui.notice.${kind}`)}</VisuallyHidden>
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
