// 遅れている取組: the page's first answer. What, why, who, what next, as of when, without any context.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Blank, Notice, StateMark } from '#kernel/ui'
import { datesInWords, dayInWords } from './dates.ts'
import { Headline } from './Headline.tsx'
import styles from './LateList.module.css'
import type { LateItem } from './late-items.ts'

export function LateList({ items, asOf }: { items: LateItem[]; asOf: string }) {
  const t = useT()
  const date = dayInWords(asOf, t.language)
  return (
    <section aria-labelledby="late">
      <Headline id="late" title={t('progressUi.late.title')} />
      {items.length === 0 ? (
        <Notice kind="success">{t('progressUi.late.none', { date })}</Notice>
      ) : (
        <>
          <p className={styles.lead}>{t('progressUi.late.lead', { date, count: items.length })}</p>
          <ul className={styles.list}>
            {items.map((item) => (
              <Late key={item.key} item={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Late({ item }: { item: LateItem }) {
  const t = useT()
  const due = item.due.length > 0 ? datesInWords(item.due, t.language) : null
  return (
    <li className={`${styles.item} ${styles[item.kind]}`}>
      <h3 className={styles.title}>
        <StateMark kind={item.kind} label={item.label ?? undefined} />
        <a href={item.href}>{item.initiative}</a>
      </h3>
      <p className={styles.what}>{item.what}</p>
      <dl className={styles.facts}>
        <Fact term={t('progressUi.late.why')}>{item.why}</Fact>
        <Fact term={t('progressUi.late.next')}>
          {item.next?.href ? <a href={item.next.href}>{item.next.text}</a> : item.next?.text}
        </Fact>
        <Fact term={t('progressUi.late.who')}>{item.who}</Fact>
        {due && <Fact term={t('progressUi.late.due')}>{due}</Fact>}
      </dl>
    </li>
  )
}

function Fact({ term, children }: { term: string; children?: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children || <Blank />}</dd>
    </div>
  )
}
