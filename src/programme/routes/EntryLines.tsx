// A few activities by name, each with its initiative and its time, and the rest as a number.
import { useT } from '#kernel/i18n'
import { Anchor } from '#kernel/ui'
import { dateWords } from '../desk-row.ts'
import type { LineView } from './desk-view.server.ts'
import styles from './EntryLines.module.css'

const shown = 5

export function EntryLines({ entries, desk }: { entries: LineView[]; desk: string }) {
  const t = useT()
  const more = entries.length - shown
  return (
    <ul className={styles.lines}>
      {entries.slice(0, shown).map(({ publicId, text, initiative, dates }) => (
        <li key={publicId}>
          <Anchor href={`${desk}/programme/activity/${publicId}`} lang="ja">
            {text}
          </Anchor>
          <span className={styles.meta}>
            <span lang="ja">{initiative}</span>
            <span>{dates.map((date) => dateWords(date, t.language)).join('、')}</span>
          </span>
        </li>
      ))}
      {more > 0 && <li>{t('programme.desk.overview.andMore', { count: more })}</li>}
    </ul>
  )
}
