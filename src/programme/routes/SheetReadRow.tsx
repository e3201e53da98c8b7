// One activity of an initiative that this person may only read.
import { useT } from '#kernel/i18n'
import { StateMark } from '#kernel/ui'
import type { RowView, SheetView } from './programme-view.server.ts'
import styles from './SheetRow.module.css'

export function SheetReadRow({ row, labels }: { row: RowView; labels: SheetView['labels'] }) {
  const t = useT()
  const { words, state, isLate, draft } = row
  const label = labels.find(({ id }) => id === words.label)?.label
  return (
    <div className={styles.row}>
      <p className={styles.marks}>
        <StateMark kind={state ?? 'other'} label={label} />
        {isLate && <StateMark kind="late" />}
        {draft && <StateMark kind="draft" />}
        {words.dates && <span>{words.dates}</span>}
      </p>
      <p className={styles.text} lang="ja">
        {words.text}
      </p>
      {words.reason && (
        <p lang="ja">{t('programme.desk.sheet.digest.reason', { text: words.reason })}</p>
      )}
    </div>
  )
}
