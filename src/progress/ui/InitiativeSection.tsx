// One initiative with its three states at once: the seed's own form, side by side on a desk, stacked on a phone.

import { useT } from '#kernel/i18n'
import { Icon, Phrases, StateMark, Tag } from '#kernel/ui'
import type { ProgressReport, ReportInitiative } from '../schema.ts'
import { ActivityEntry } from './ActivityEntry.tsx'
import { dayInWords } from './dates.ts'
import { FinanceAndIndicators } from './FinanceAndIndicators.tsx'
import styles from './InitiativeSection.module.css'
import { markOf, stateWord } from './marks.ts'
import type { ReportLinks } from './report-links.ts'

interface InitiativeSectionProps {
  initiative: ReportInitiative
  scale: ProgressReport['scale']
  links: ReportLinks
  /** Public id of the activity that the page is about. */
  current?: string
}

export function InitiativeSection({ initiative, scale, links, current }: InitiativeSectionProps) {
  const t = useT()
  return (
    <section
      className={styles.initiative}
      id={initiative.publicId}
      aria-labelledby={`${initiative.publicId}-title`}
    >
      <div className={styles.head}>
        <h3 className={styles.title} lang="ja" id={`${initiative.publicId}-title`}>
          <Phrases>{initiative.title}</Phrases>
          {initiative.note && <span className={styles.note}>({initiative.note})</span>}
        </h3>
        <Facts initiative={initiative} links={links} />
      </div>
      <div className={styles.states}>
        {columnsOf(initiative, scale).map((row) => (
          <div
            key={row.label}
            className={row.activities.length > 0 ? styles.state : `${styles.state} ${styles.empty}`}
          >
            <h4 className={styles.label}>
              <StateMark kind={markOf(row.state)} label={stateWord(t, row)} look="plain" />
            </h4>
            {row.activities.length === 0 && (
              <p className={styles.none}>{t('progressUi.initiative.none')}</p>
            )}
            <ul className={styles.activities}>
              {row.activities.map((activity) => (
                <ActivityEntry
                  key={activity.id}
                  activity={activity}
                  links={links}
                  isCurrent={activity.publicId === current}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <FinanceAndIndicators initiative={initiative} />
    </section>
  )
}

function Facts({ initiative, links }: Pick<InitiativeSectionProps, 'initiative' | 'links'>) {
  const t = useT()
  const { leadSection, concernedSections, ended, publicId } = initiative
  return (
    <p className={styles.facts}>
      {leadSection && (
        <span>
          {t('progressUi.initiative.lead')} <b lang="ja">{leadSection}</b>
        </span>
      )}
      {concernedSections.length > 0 && (
        <span>
          {t('progressUi.initiative.concerned')}{' '}
          <span lang="ja">{concernedSections.join('、')}</span>
        </span>
      )}
      {ended && (
        <span>
          {t('progressUi.initiative.ended', { date: dayInWords(ended.on, t.language) })}
          {ended.reason && <span lang="ja">({ended.reason})</span>}
        </span>
      )}
      {initiative.tags.map((tag) => (
        <Tag key={tag} href={links.tag?.(tag)}>
          <span lang="ja">{tag}</span>
        </Tag>
      ))}
      <a
        className={styles.permalink}
        href={links.initiative(publicId)}
        aria-label={t('progressUi.initiative.permalink', { id: publicId })}
      >
        <Icon name="link" />
        {t('progressUi.activity.number', { id: publicId })}
      </a>
    </p>
  )
}

/** The three states always have their place; of a longer scale only the grades in use. */
function columnsOf({ rows }: ReportInitiative, scale: ProgressReport['scale']) {
  if (scale.length > 3) return rows
  const unused = scale.filter((entry) => !rows.some((row) => row.label === entry.label))
  const order = scale.map((entry) => entry.label)
  return [...rows, ...unused.map((entry) => ({ ...entry, activities: [] }))].sort(
    (a, b) => order.indexOf(a.label) - order.indexOf(b.label),
  )
}
