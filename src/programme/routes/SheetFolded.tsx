// The fields that a row keeps folded: the reason, what came instead, place and links.
import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import { TextArea, TextField } from '#kernel/ui'
import styles from './SheetRow.module.css'
import { choicesId } from './sheet-controls.ts'
import type { Control } from './sheet-fields.ts'

interface SheetFoldedProps {
  field: (name: 'reason' | 'instead' | 'place' | 'links') => Control
  /** What stands after the choice of what came instead, and at the end. */
  replacement?: ReactNode
  children?: ReactNode
}

export function SheetFolded({ field, replacement, children }: SheetFoldedProps) {
  const t = useT()
  return (
    <div className={styles.more}>
      <TextArea label={t('programme.desk.sheet.reason')} rows={1} lang="ja" {...field('reason')} />
      <TextField
        label={t('programme.desk.sheet.instead')}
        hint={t('programme.desk.sheet.insteadHint')}
        list={choicesId}
        lang="ja"
        autoComplete="off"
        {...field('instead')}
      />
      {replacement}
      <TextField label={t('programme.desk.sheet.place')} lang="ja" {...field('place')} />
      <TextArea label={t('programme.desk.sheet.links')} rows={1} {...field('links')} />
      {children}
    </div>
  )
}
