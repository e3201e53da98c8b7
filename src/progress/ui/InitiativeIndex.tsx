// All initiatives on one screen: one shape for each activity, as on a map's legend.

import { useT } from '#kernel/i18n'
import { Blank, Phrases, StateMark, StateShape, VisuallyHidden } from '#kernel/ui'
import type { ReportInitiative } from '../schema.ts'
import { Headline } from './Headline.tsx'
import styles from './InitiativeIndex.module.css'
import { markOf, stateWord } from './marks.ts'

interface InitiativeIndexProps {
  initiatives: ReportInitiative[]
  /** By default the section of the same page. */
  hrefOf?: (publicId: string) => string
}

export function InitiativeIndex({ initiatives, hrefOf = onThisPage }: InitiativeIndexProps) {
  const t = useT()
  return (
    <nav aria-labelledby="index" className={styles.index}>
      <Headline
        id="index"
        title={t('progressUi.index.title')}
        beside={<Legend initiatives={initiatives} />}
      />
      <ol className={styles.list}>
        {initiatives.map((initiative) => (
          <li key={initiative.id} className={styles.line}>
            <a className={styles.title} lang="ja" href={hrefOf(initiative.publicId)}>
              <Phrases>{initiative.title}</Phrases>
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

const onThisPage = (publicId: string) => `#${publicId}`

/** Only the marks that stand in the list. */
function Legend({ initiatives }: Pick<InitiativeIndexProps, 'initiatives'>) {
  const t = useT()
  const rows = initiatives.flatMap((initiative) => initiative.rows)
  const words = new Map(rows.map((row) => [stateWord(t, row), markOf(row.state)]))
  const late = rows.some((row) => row.activities.some((activity) => activity.late))
  return (
    <span className={styles.legend}>
      {[...words].map(([word, kind]) => (
        <StateMark key={word} kind={kind} label={word} look="plain" />
      ))}
      {late && <StateMark kind="late" look="plain" />}
    </span>
  )
}

function Shapes({ initiative }: { initiative: ReportInitiative }) {
  const t = useT()
  return (
    <span className={styles.shapes}>
      {initiative.rows.map((row) => (
        <span key={row.label} className={styles.row}>
          <VisuallyHidden>
            {t('progressUi.index.count', {
              label: stateWord(t, row),
              count: row.activities.length,
            })}
          </VisuallyHidden>
          {row.activities.map((activity) => (
            <StateShape key={activity.id} kind={activity.late ? 'late' : markOf(activity.state)} />
          ))}
        </span>
      ))}
    </span>
  )
}
