// Two clerks wrote at once: both texts side by side; nothing is saved, nothing lost.
import { useT } from '#kernel/i18n'
import { Notice, Stack } from '#kernel/ui'
import type { FieldConflict } from '../field-merge.ts'
import styles from './Conflicts.module.css'

export interface Conflict {
  key: string
  /** The entry that both wrote in, and where its fields stand on the page. */
  text: string
  href: string
  /** Who wrote meanwhile and when, as a sentence. */
  who: string
  fields: FieldConflict[]
}

interface ConflictsProps {
  conflicts: Conflict[]
  /** A field's name, and a value of it, as the reader knows them. */
  nameOf: (field: string) => string
  wordsOf?: (field: string, value: string) => string
}

export function Conflicts({ conflicts, ...words }: ConflictsProps) {
  const t = useT()
  if (conflicts.length === 0) return null
  return (
    <Notice kind="warning" live title={t('programme.desk.conflict.title')}>
      <Stack gap="small">
        <p>{t('programme.desk.conflict.hint')}</p>
        {conflicts.map(({ key, text, href, who, fields }) => (
          <section key={key} className={styles.conflict}>
            <p className={styles.title} lang="ja">
              <a href={href}>{text}</a>
            </p>
            <p>{who}</p>
            <Sides fields={fields} {...words} />
          </section>
        ))}
      </Stack>
    </Notice>
  )
}

type SidesProps = Omit<ConflictsProps, 'conflicts'> & { fields: FieldConflict[] }

function Sides({ fields, nameOf, wordsOf = (_, value) => value }: SidesProps) {
  const t = useT()
  const blank = t('programme.desk.conflict.empty')
  return (
    <dl className={styles.fields}>
      {fields.map(({ field, mine, theirs }) => (
        <div key={field} className={styles.field}>
          <dt className={styles.name}>{nameOf(field)}</dt>
          <dd>
            <span className={styles.side}>{t('programme.desk.conflict.theirs')}</span>
            <span lang="ja">{wordsOf(field, theirs) || blank}</span>
          </dd>
          <dd>
            <span className={styles.side}>{t('programme.desk.conflict.mine')}</span>
            <span lang="ja">{wordsOf(field, mine) || blank}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
