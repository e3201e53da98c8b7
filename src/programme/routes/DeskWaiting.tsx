// What waits, each with its number, why it matters and where it is done.
import type { ReactNode } from 'react'
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Anchor, EmptyState, type MarkKind, StateShape } from '#kernel/ui'
import styles from './DeskWaiting.module.css'
import type { DeskView } from './desk-view.server.ts'
import { EntryLines } from './EntryLines.tsx'

interface Matter {
  key: string
  count: number
  mark: MarkKind
  title: string
  hint: string
  href: string
  children?: ReactNode
}

export function DeskWaiting({ view, desk }: { view: DeskView; desk: string }) {
  const t = useT()
  const matters = [
    ...mattersOfRows(view, desk, t),
    ...mattersOfPages(view, desk, t),
    ...gapsOf(view, desk, t),
  ].filter(({ count }) => count > 0)
  if (matters.length === 0) {
    return (
      <EmptyState title={t('programme.desk.overview.nothing')}>
        {t('programme.desk.overview.nothingHint')}
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="waiting" className={styles.waiting}>
      <h2 id="waiting">{t('programme.desk.overview.waiting')}</h2>
      <ol className={styles.matters}>
        {matters.map(({ key, count, mark, title, hint, href, children }) => (
          <li key={key} className={styles.matter}>
            <h3 className={styles.title}>
              <StateShape kind={mark} />
              <Anchor href={href}>{title}</Anchor>
              <span className={styles.count}>{t('programme.desk.overview.count', { count })}</span>
            </h3>
            <p className={styles.hint}>{hint}</p>
            {children}
          </li>
        ))}
      </ol>
    </section>
  )
}

type T = ReturnType<typeof useT>

/** What is done in the rows of the programme. */
function mattersOfRows(view: DeskView, desk: string, t: T): Matter[] {
  const rows = (state: string) =>
    `${desk}/programme?programme=${view.choice.current}&state=${state}`
  return [
    {
      key: 'late',
      count: view.late.length,
      mark: 'late',
      title: t('programme.desk.overview.late'),
      hint: t('programme.desk.overview.lateHint'),
      href: rows('late'),
      children: <EntryLines entries={view.late} desk={desk} />,
    },
    {
      key: 'blank',
      count: view.blank,
      mark: 'other',
      title: t('programme.desk.overview.blank'),
      hint: t('programme.desk.overview.blankHint'),
      href: rows('blank'),
    },
  ]
}

/** What is done on a page of its own. */
function mattersOfPages(view: DeskView, desk: string, t: T): Matter[] {
  const { choice, yearChange, mayAdminister, drafts, proposals, grades } = view
  const page = (path: string) => `${desk}/${path}?programme=${choice.current}`
  const year = yearChange ? formatFiscalYear(yearChange.toYear, t.language) : ''
  const own = (key: 'proposals' | 'grades', count: number, href: string): Matter => ({
    key,
    count,
    mark: 'other',
    title: t(`programme.desk.overview.${key}`),
    hint: t(`programme.desk.overview.${key}Hint`),
    href,
  })
  return [
    own('proposals', proposals, page('proposals')),
    own('grades', grades, page('words')),
    {
      key: 'drafts',
      count: drafts,
      mark: 'draft',
      title: t('programme.desk.overview.drafts'),
      hint: t(`programme.desk.overview.${mayAdminister ? 'draftsHint' : 'draftsHintEditor'}`),
      href: page('publish'),
    },
    {
      key: 'yearChange',
      count: yearChange ? Math.max(yearChange.open, 1) : 0,
      mark: 'carried',
      title: t('programme.desk.overview.yearChange', { year }),
      hint: t('programme.desk.overview.yearChangeHint'),
      href: page('year-change'),
    },
  ]
}

function gapsOf({ gaps }: DeskView, desk: string, t: T): Matter[] {
  const [first] = gaps
  if (!first) return []
  const address = (publicId: string) => `${desk}/programme/${publicId}`
  return [
    {
      key: 'gaps',
      count: gaps.length,
      mark: 'other',
      title: t('programme.desk.overview.gaps'),
      hint: t('programme.desk.overview.gapsHint'),
      href: address(first.publicId),
      children: (
        <ul className={styles.gaps}>
          {gaps.slice(0, 8).map(({ publicId, title, count }) => (
            <li key={publicId}>
              <Anchor href={address(publicId)} lang="ja">
                {title}
              </Anchor>{' '}
              {t('programme.desk.overview.gapsCount', { count })}
            </li>
          ))}
          {gaps.length > 8 && (
            <li>{t('programme.desk.overview.andMore', { count: gaps.length - 8 })}</li>
          )}
        </ul>
      ),
    },
  ]
}
