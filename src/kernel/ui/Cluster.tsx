// Things beside each other that wrap when the line is full: buttons, marks, tags.

import type { ReactNode } from 'react'
import styles from './Cluster.module.css'

export interface ClusterProps {
  gap?: 'small' | 'medium'
  justify?: 'start' | 'between' | 'end'
  /** 'end' lines fields up with the button beside them. */
  align?: 'center' | 'end' | 'baseline'
  children: ReactNode
}

export function Cluster({
  gap = 'medium',
  justify = 'start',
  align = 'center',
  children,
}: ClusterProps) {
  const names = [styles.cluster, styles[gap], styles[justify], styles[`align-${align}`]]
  return <div className={names.join(' ')}>{children}</div>
}
