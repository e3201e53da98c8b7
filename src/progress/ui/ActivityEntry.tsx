// One dated entry: when, what, where, why not, what instead, with its own address.

import type { ReactNode } from 'react'
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Icon, StateMark } from '#kernel/ui'
import type { ReportActivity } from '../schema.ts'
import styles from './ActivityEntry.module.css'
import { datesInWords } from './dates.ts'
import { EntryFigure } from './EntryFigure.tsx'
import { isWebAddress, LinkedText } from './LinkedText.tsx'
import type { ReportLinks } from './report-links.ts'

interface ActivityEntryProps {
  activity: ReportActivity
  links: ReportLinks
  /** The page is about this one among its neighbours. */
  isCurrent?: boolean
}

export function ActivityEntry({ activity, links, isCurrent = false }: ActivityEntryProps) {
  const t = useT()
  return (
    <li
      className={isCurrent ? `${styles.activity} ${styles.current}` : styles.activity}
      id={activity.publicId}
      aria-current={isCurrent || undefined}
    >
      {isCurrent && <p className={styles.here}>{t('progressUi.activity.current')}</p>}
      <Marks activity={activity} />
      <p className={styles.text} lang="ja">
        <LinkedText text={activity.text} links={activity.links} />
      </p>
      <Facts activity={activity} links={links} />
      {activity.figures.map((figure) => (
        <EntryFigure key={figure.hash} figure={figure} href={links.file(figure.hash)} />
      ))}
      <p className={styles.address}>
        <a
          href={links.activity(activity.publicId)}
          aria-label={t('progressUi.activity.permalink', { id: activity.publicId })}
        >
          <Icon name="link" />
          {t('progressUi.activity.number', { id: activity.publicId })}
        </a>
      </p>
    </li>
  )
}

/** The same work in the fiscal year before and after. */
function Continuation({ activity, links }: ActivityEntryProps) {
  const t = useT()
  return (['continues', 'continuedBy'] as const).map((way) => {
    const entry = activity[way]
    if (!entry) return null
    const year = formatFiscalYear(entry.fiscalYear, t.language)
    return (
      <Fact key={way} term={t(`progressUi.activity.${way}`)}>
        <a href={links.activity(entry.publicId)} lang={t.language}>
          {t('progressUi.activity.ofYear', { year, id: entry.publicId })}
        </a>
      </Fact>
    )
  })
}

function Marks({ activity }: { activity: ReportActivity }) {
  const t = useT()
  const { dates, late, corrected, carriedFrom, grade, label } = activity
  if (dates.length === 0 && !late && !corrected && carriedFrom === null && !grade) return null
  return (
    <p className={styles.marks}>
      {late && <StateMark kind="late" />}
      {corrected && <StateMark kind="corrected" />}
      {carriedFrom !== null && <StateMark kind="carried" />}
      {grade && grade !== label && <span className={styles.grade}>{grade}</span>}
      {dates.length > 0 && <span className={styles.when}>{datesInWords(dates, t.language)}</span>}
    </p>
  )
}

function Facts({ activity, links }: ActivityEntryProps) {
  const t = useT()
  const { place, reason, instead, correctionReason } = activity
  const further = activity.links.filter((link) => !activity.text.includes(link))
  const { continues, continuedBy } = activity
  const facts = [place, reason, instead, correctionReason, continues, continuedBy, ...further]
  if (!facts.some(Boolean)) return null
  return (
    <dl className={styles.facts}>
      <Fact term={t('progressUi.activity.place')}>{place}</Fact>
      <Fact term={t('progressUi.activity.reason')}>{reason}</Fact>
      <Fact term={t('progressUi.activity.instead')}>
        {instead && <a href={links.activity(instead.publicId)}>{instead.text}</a>}
      </Fact>
      <Continuation activity={activity} links={links} />
      <Fact term={t('progressUi.activity.correction')}>{correctionReason}</Fact>
      {further.map((link) => (
        <Fact key={link} term={t('progressUi.activity.links')}>
          {isWebAddress(link) ? <a href={link}>{link}</a> : link}
        </Fact>
      ))}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd lang="ja">{children}</dd>
    </div>
  )
}
