// A row for an activity that is not there yet: as soon as something is written in it, saving makes it.
import { useT } from '#kernel/i18n'
import { Disclosure, Select, TextArea, TextField } from '#kernel/ui'
import { newName, type RowField } from '../desk-row.ts'
import type { SheetBlockProps } from './SheetBlock.tsx'
import styles from './SheetRow.module.css'
import { choicesId } from './sheet-controls.ts'

export function SheetNewRow({ block, view, words, number }: SheetBlockProps & { number: number }) {
  const t = useT()
  const field = (name: RowField, was = '') => {
    const full = newName(block.publicId, number, name)
    const error = words.errorOf(full)
    return {
      name: full,
      defaultValue: words.typed(full, was),
      error,
      'data-was': was,
      'data-column': name,
    }
  }
  const options = view.labels.map(({ id, label }) => ({ value: id, label }))
  const isWrong = (['reason', 'instead', 'place', 'links'] as const).some((n) => field(n).error)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div
      role="group"
      aria-label={t('programme.desk.sheet.newRow', { number: number + 1, title: block.title })}
      data-row={`new.${block.publicId}.${number}`}
      className={styles.row}
    >
      <p className={styles.heading}>{t('programme.desk.sheet.add')}</p>
      <div className={styles.fields}>
        <Select
          label={t('programme.desk.sheet.label')}
          options={options}
          width="full"
          {...field('label', view.quick.planned)}
        />
        <TextArea label={t('programme.desk.sheet.text')} rows={1} lang="ja" {...field('text')} />
        <TextArea label={t('programme.desk.sheet.dates')} rows={1} {...field('dates')} />
      </div>
      <Disclosure open={isWrong} summary={t('programme.desk.sheet.more')}>
        <div className={styles.more}>
          <TextArea
            label={t('programme.desk.sheet.reason')}
            rows={1}
            lang="ja"
            {...field('reason')}
          />
          <TextField
            label={t('programme.desk.sheet.instead')}
            hint={t('programme.desk.sheet.insteadHint')}
            list={choicesId}
            lang="ja"
            autoComplete="off"
            {...field('instead')}
          />
          <TextField label={t('programme.desk.sheet.place')} lang="ja" {...field('place')} />
          <TextArea label={t('programme.desk.sheet.links')} rows={1} {...field('links')} />
        </div>
      </Disclosure>
    </div>
  )
}
