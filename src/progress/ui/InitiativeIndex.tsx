// All initiatives on one screen: one shape for each activity, as on a map's legend.

import { useT } from '#kernel/i18n'
import { Blank, StateShape, VisuallyHidden } from '#kernel/ui'
import type { ReportInitiative } from '../schema.ts'
import { Headline } from './Headline.tsx'
import styles from './InitiativeIndex.module.css'
import { markOf } from './marks.ts'

export function InitiativeIndex({ initiatives }: { initiatives: ReportInitiative[] }) {
  const t = useT()
  return (
    <nav aria-labelledby="index" className={styles.index}>
      <Headline id="index" title={t('progressUi.index.title')} />
      <ol className={styles.list}>
        {initiatives.map((initiative) => (
          <li key={initiative.id} className={styles.line}>
            <a className={styles.title} href={`#${initiative.publicId}`}>
              {initiative.title}
            </a>
            <Shapes initiative={initiative} />
            <span className={styles.section}>
              <VisuallyHidden>{t('progressUi.index.section')}</VisuallyHidden>
              {initiative.leadSection ?? <Blank />}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Shapes({ initiative }: { initiative: ReportInitiative }) {
  const t = useT()
  return (
    <span className={styles.shapes}>
      {initiative.rows.map((row) => (
        <span key={row.label} className={styles.row}>
          <VisuallyHidden>
            {t('progressUi.index.count', { label: row.label, count: row.activities.length })}
          </VisuallyHidden>
          {row.activities.map((activity) => (
            <StateShape key={activity.id} kind={activity.late ? 'late' : markOf(activity.state)} />
          ))}
        </span>
      ))}
    </span>
  )
}
