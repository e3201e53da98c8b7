// One activity in fields: its state, its text, its time; the rest folded below.
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Select, StateMark, Tag, TextArea } from '#kernel/ui'
import { planFields } from '../desk-row.ts'
import { DraftFields } from './DraftEntry.tsx'
import type { RowView } from './programme-view.server.ts'
import styles from './SheetRow.module.css'
import { SheetRowMore } from './SheetRowMore.tsx'
import { type FieldOf, rowControls, type SheetRowProps } from './sheet-fields.ts'

export function SheetRow(props: SheetRowProps) {
  const t = useT()
  const { row, number, view } = props
  const field = rowControls(props)
  const options = view.labels.map(({ id, label }) => ({ value: id, label }))
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div
      role="group"
      aria-label={t('programme.desk.sheet.row', { number, text: row.words.text.slice(0, 40) })}
      data-row={row.publicId}
      className={styles.row}
    >
      <Marks row={row} />
      <div className={styles.fields}>
        <Select
          label={t('programme.desk.sheet.label')}
          options={options}
          width="full"
          {...field('label')}
        />
        <TextArea label={t('programme.desk.sheet.text')} rows={1} lang="ja" {...field('text')} />
        <TextArea label={t('programme.desk.sheet.dates')} rows={1} {...field('dates')} />
        <QuickMoves row={row} quick={view.quick} />
        <Cleared row={row} field={field} />
      </div>
      <SheetRowMore {...props} field={field} />
      {row.draft?.kind === 'changed' && (
        <Disclosure summary={t('programme.desk.sheet.difference')}>
          <DraftFields fields={row.draft.fields} />
        </Disclosure>
      )}
    </div>
  )
}

/** Only where there is something to say. */
function Marks({ row }: { row: RowView }) {
  const t = useT()
  const { isLate, isCorrected, isPublic, carriedFrom, pictures, draft } = row
  const isQuiet = !(isLate || isCorrected || carriedFrom || pictures || draft) && isPublic
  if (isQuiet) return null
  return (
    <p className={styles.marks}>
      {draft && <StateMark kind="draft" />}
      {draft?.kind === 'new' && <span>{t('programme.desk.sheet.isNew')}</span>}
      {isLate && <StateMark kind="late" />}
      {carriedFrom !== null && <StateMark kind="carried" />}
      {isCorrected && <StateMark kind="corrected" />}
      {!isPublic && <Tag>{t('programme.desk.sheet.hiddenMark')}</Tag>}
      {pictures > 0 && <span>{t('programme.desk.sheet.pictures', { count: pictures })}</span>}
    </p>
  )
}

/** 実施した empties what was said of the late plan: said here before it is saved, kept by one press. */
function Cleared({ row, field }: { row: RowView; field: FieldOf }) {
  const t = useT()
  const told = planFields.filter((name) => row.words[name] !== '')
  if (row.state === 'implemented' || told.length === 0) return null
  const isCleared = told.every((name) => field(name).defaultValue === '')
  const texts = told.map((name) =>
    t(`programme.desk.sheet.digest.${name}`, { text: row.words[name] }),
  )
  return (
    <p className={styles.cleared} role="status" data-cleared hidden={!isCleared}>
      <span lang="ja">{t('programme.desk.sheet.cleared', { texts: texts.join('、') })}</span>{' '}
      <Button look="text" size="small" name="intent" value={`keep.${row.publicId}`} data-keeps>
        {t('programme.desk.sheet.keepThem')}
      </Button>
    </p>
  )
}

interface QuickMovesProps {
  row: RowView
  quick: SheetRowProps['view']['quick']
}

/** 実施した, できなかった: what happens to a plan, in one press. */
function QuickMoves({ row, quick }: QuickMovesProps) {
  const t = useT()
  const { publicId, state } = row
  return (
    <div className={styles.quick}>
      {state !== 'implemented' && quick.done && (
        <Button
          look="outline"
          size="small"
          name="intent"
          value={`done.${publicId}`}
          data-label={quick.done}
          data-clears
          data-next="dates"
        >
          {t('programme.desk.sheet.done')}
        </Button>
      )}
      {state !== 'implemented' && state !== 'notImplemented' && quick.notDone && (
        <Button
          look="outline"
          size="small"
          name="intent"
          value={`notDone.${publicId}`}
          data-label={quick.notDone}
          data-next="reason"
        >
          {t('programme.desk.sheet.notDone')}
        </Button>
      )}
    </div>
  )
}
