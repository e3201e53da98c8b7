// What is different from the report the council saw last: the short answer for those who read that one.

import { useT } from '#kernel/i18n'
import { StateMark } from '#kernel/ui'
import type { ActivityState } from '../schema.ts'
import styles from './ChangesSince.module.css'
import { Headline } from './Headline.tsx'
import { markOf, stateWord } from './marks.ts'

interface Standing {
  label: string
  state: ActivityState | null
}

export interface ReportChange {
  key: string
  kind: 'added' | 'carried' | 'changed' | 'corrected' | 'removed'
  href: string | null
  initiative: string
  text: string
  /** Where the state changed: before and after. */
  from: Standing | null
  to: Standing | null
  reason: string | null
  /** What differs, by the words of the programme's fields. */
  fields: string[]
}

interface ChangesSinceProps {
  title: string
  /** Small beside the title. */
  beside?: string
  changes: ReportChange[]
  compareHref?: string
}

export function ChangesSince({ title, beside, changes, compareHref }: ChangesSinceProps) {
  const t = useT()
  return (
    <section aria-labelledby="changes">
      <Headline id="changes" title={title} beside={beside} />
      {changes.length === 0 ? (
        <p>{t('progressUi.changes.none')}</p>
      ) : (
        <ul className={styles.list}>
          {changes.map((change) => (
            <Change key={change.key} change={change} />
          ))}
        </ul>
      )}
      {compareHref && changes.length > 0 && (
        <p className={styles.compare}>
          <a href={compareHref}>{t('progressUi.changes.compare')}</a>
        </p>
      )}
    </section>
  )
}

function Change({ change }: { change: ReportChange }) {
  const t = useT()
  const { kind, from, to, href, text, reason, fields } = change
  const fieldWords = fields
    .map((field) => t.byName(`programme.field.${field}`))
    .join(t('progressUi.changes.and'))
  const isMove = to !== null && from?.label !== to.label
  return (
    <li className={styles.change}>
      <p className={styles.marks}>
        <span className={styles.kind}>{t(`progressUi.changes.${kind}`)}</span>
        {from && (isMove || !to) && (
          <StateMark kind={markOf(from.state)} label={stateWord(t, from)} />
        )}
        {from && isMove && <span aria-hidden="true">→</span>}
        {to && <StateMark kind={markOf(to.state)} label={stateWord(t, to)} />}
      </p>
      <div>
        {text && (
          <p className={styles.initiative} lang="ja">
            {change.initiative}
          </p>
        )}
        <p className={styles.text} lang="ja">
          {href ? <a href={href}>{text || change.initiative}</a> : text || change.initiative}
        </p>
        {fields.length > 0 && (
          <p className={styles.reason}>{t('progressUi.changes.what', { fields: fieldWords })}</p>
        )}
        {reason && (
          <p className={styles.reason}>
            {t('progressUi.activity.reason')}: <span lang="ja">{reason}</span>
          </p>
        )}
      </div>
    </li>
  )
}
