// Views of one matter, as links: each has its address, works without JavaScript, and can be sent to a colleague.

import type { ReactNode } from 'react'
import { Anchor } from './Anchor.tsx'
import styles from './Tabs.module.css'

export interface Tab {
  href: string
  label: ReactNode
  count?: number
  current?: boolean
}

export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Anchor href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
