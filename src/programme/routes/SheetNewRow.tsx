// A row for an activity that is not there yet: as soon as something is written in it, saving makes it.
import { useT } from '#kernel/i18n'
import { Disclosure, Select, TextArea } from '#kernel/ui'
import { SheetFolded } from './SheetFolded.tsx'
import styles from './SheetRow.module.css'
import { newControls, type SheetBlockProps } from './sheet-fields.ts'

export function SheetNewRow(props: SheetBlockProps & { number: number }) {
  const t = useT()
  const { block, view, number } = props
  const field = newControls(props, number)
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
        <SheetFolded field={field} />
      </Disclosure>
    </div>
  )
}
