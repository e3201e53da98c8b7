// One entry before and after: what it is, what differs field by field, who wrote it and why.
import { useT } from '#kernel/i18n'
import { Anchor, StateMark, Tag } from '#kernel/ui'
import type { EntryInWords } from '../difference-groups.ts'
import { changedPart, type FieldInWords } from '../difference-words.ts'
import styles from './DraftEntry.module.css'

interface DraftEntryProps {
  entry: EntryInWords
  undoHref?: string
  /** Who and when stand elsewhere on the page. */
  isBare?: boolean
}

export function DraftEntry({ entry, undoHref, isBare }: DraftEntryProps) {
  const t = useT()
  const { kind, mark, isPublic, isOwn, isCorrection, text, fields } = entry
  // Otherwise a long text would stand there three times.
  const isCompared = fields.some(({ field }) => field === 'text' || field === 'title')
  return (
    <li className={styles.entry}>
      <p className={styles.marks}>
        <span className={`${styles.kind} ${styles[kind]}`}>
          {t(`programme.publishing.kind.${kind}`)}
        </span>
        {mark && <StateMark kind={mark.state ?? 'other'} label={mark.label} />}
        {isCorrection && <StateMark kind="corrected" />}
        {isOwn && <Tag>{t('programme.publishing.publish.itself')}</Tag>}
        {!isPublic && <Tag>{t('programme.publishing.value.isPublic.hidden')}</Tag>}
      </p>
      {!isCompared && (
        <p className={kind === 'gone' ? `${styles.text} ${styles.lost}` : styles.text} lang="ja">
          {text}
        </p>
      )}
      {fields.length > 0 && <DraftFields fields={fields} />}
      {!isBare && <Meta entry={entry} undoHref={undoHref} />}
    </li>
  )
}

function Meta({ entry, undoHref }: Pick<DraftEntryProps, 'entry' | 'undoHref'>) {
  const t = useT()
  const { text, reason, by, written: when } = entry
  return (
    <p className={styles.meta}>
      <span>{t('programme.publishing.since', { day: entry.since })}</span>
      <span>{t('programme.publishing.written', { by, when })}</span>
      {reason && (
        <span>
          {t('programme.publishing.reason')} <span lang="ja">{reason}</span>
        </span>
      )}
      {undoHref && (
        <Anchor href={undoHref} aria-label={t('programme.publishing.undo.linkOf', { text })}>
          {t('programme.publishing.undo.link')}
        </Anchor>
      )}
    </p>
  )
}

/** Fields side by side: before and after, with the words that changed marked by line and weight, not by colour alone. */
export function DraftFields({ fields }: { fields: FieldInWords[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map((field) => (
        <div key={field.field} className={styles.field}>
          <dt className={styles.name}>{field.name}</dt>
          {field.isNew ? (
            <dd className={`${styles.value} ${styles.words}`} lang="ja">
              {field.after}
            </dd>
          ) : (
            <Sides field={field} />
          )}
        </div>
      ))}
    </dl>
  )
}

function Sides({ field: { before, after } }: { field: FieldInWords }) {
  const t = useT()
  const part = changedPart(before, after)
  return (
    <>
      <dd className={styles.value}>
        <span className={styles.side}>{t('programme.publishing.before')}</span>
        <Side part={part} text={before} changed={part.before} mark="del" />
      </dd>
      <dd className={styles.value}>
        <span className={styles.side}>{t('programme.publishing.after')}</span>
        <Side part={part} text={after} changed={part.after} mark="ins" />
      </dd>
    </>
  )
}

interface SideProps {
  part: ReturnType<typeof changedPart>
  text: string
  changed: string
  mark: 'del' | 'ins'
}

function Side({ part, text, changed, mark: Mark }: SideProps) {
  const t = useT()
  if (text === '') return <span className={styles.blank}>{t('programme.publishing.empty')}</span>
  return (
    <span className={styles.words} lang="ja">
      {part.head}
      {changed !== '' && <Mark className={styles[Mark]}>{changed}</Mark>}
      {part.tail}
    </span>
  )
}
