// Facts in pairs: 決裁日, 文書番号, 所管課. A blank is printed as 未入力, never left out.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import styles from './DescriptionList.module.css'

export interface Fact {
  term: ReactNode
  value: ReactNode
  key?: string
}

export function DescriptionList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={styles.list}>
      {facts.map((fact) => (
        <div key={fact.key ?? String(fact.term)} className={styles.fact}>
          <dt>{fact.term}</dt>
          <dd>{isBlank(fact.value) ? <Blank /> : fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** 未入力: said, so that nobody takes a gap for a decision. */
export function Blank() {
  return <span className={styles.blank}>{useT()('ui.blank')}</span>
}

function isBlank(value: ReactNode) {
  return value === null || value === undefined || value === ''
}
