// 遅れている取組: the page's first answer. What, why, who, what next, as of when, without any context.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { Blank, Notice, Phrases, StateMark } from '#kernel/ui'
import { datesInWords, dayInWords } from './dates.ts'
import { Headline } from './Headline.tsx'
import styles from './LateList.module.css'
import type { LateItem } from './late-items.ts'

interface LateListProps {
  items: LateItem[]
  asOf: string
  /** Where only the first are shown: how many, and where to see them all. */
  shown?: number
  allHref?: string
}

export function LateList({ items, asOf, shown = items.length, allHref }: LateListProps) {
  const t = useT()
  const date = dayInWords(asOf, t.language)
  const late = items.filter(({ kind }) => kind === 'late').length
  const left = items.length - shown
  return (
    <section aria-labelledby="late">
      <Headline id="late" title={t('progressUi.late.title')} />
      {items.length === 0 ? (
        <Notice kind="success">{t('progressUi.late.none', { date })}</Notice>
      ) : (
        <>
          <p className={styles.lead}>
            {t('progressUi.late.lead', {
              date,
              count: items.length,
              late,
              notDone: items.length - late,
            })}
          </p>
          <ul className={styles.list}>
            {items.slice(0, shown).map((item) => (
              <Late key={item.key} item={item} />
            ))}
          </ul>
          {allHref && left > 0 && (
            <p className={styles.all}>
              <a href={allHref}>{t('progressUi.late.more', { count: left })}</a>
            </p>
          )}
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
        <StateMark
          kind={item.kind}
          label={item.label && t.language === 'ja' ? item.label : undefined}
        />
        <a href={item.href} lang="ja">
          <Phrases>{item.initiative}</Phrases>
        </a>
      </h3>
      <p className={styles.what} lang="ja">
        {item.what}
      </p>
      <dl className={styles.facts}>
        <Fact term={t('progressUi.late.why')}>{item.why && <span lang="ja">{item.why}</span>}</Fact>
        <Fact term={t('progressUi.late.next')}>{item.next && <Next {...item.next} />}</Fact>
        <Fact term={t('progressUi.late.who')}>{item.who && <span lang="ja">{item.who}</span>}</Fact>
        {due && <Fact term={t('progressUi.late.due')}>{due}</Fact>}
      </dl>
    </li>
  )
}

function Next({ text, href, when }: NonNullable<LateItem['next']>) {
  const t = useT()
  return (
    <>
      {when.length > 0 && <span className={styles.when}>{datesInWords(when, t.language)}</span>}
      <a href={href} lang="ja">
        {text}
      </a>
    </>
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
