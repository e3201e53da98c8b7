// What a row needs less often: the reason, what came instead, place and links, where it stands.
import { useT } from '#kernel/i18n'
import { Anchor, Button, Cluster, Disclosure, Select, TextField } from '#kernel/ui'
import { initiativeChoice } from '../desk-row.ts'
import { SheetFolded } from './SheetFolded.tsx'
import styles from './SheetRow.module.css'
import { mostOptions, targetsId } from './sheet-controls.ts'
import type { FieldOf, SheetRowProps } from './sheet-fields.ts'

const folded = [
  'reason',
  'instead',
  'newText',
  'newDates',
  'place',
  'links',
  'initiative',
  'position',
] as const

type SheetRowMoreProps = SheetRowProps & { field: FieldOf }

export function SheetRowMore({ block, row, view, desk, onMove, field }: SheetRowMoreProps) {
  const t = useT()
  const isWrong = folded.some((name) => field(name).error || field(name).autoFocus)
  const activity = `${desk}/programme/activity/${row.publicId}?programme=${view.choice.current}`
  return (
    <Disclosure open={isWrong} summary={<Digest row={row} />}>
      <SheetFolded field={field} replacement={<Replacement field={field} />}>
        {block.right === 'write' && <Home {...{ block, view, field }} />}
        <Position {...{ row, onMove, field }} />
      </SheetFolded>
      <p className={styles.links}>
        <Anchor href={activity}>
          {t(`programme.desk.sheet.${block.right === 'write' ? 'drop' : 'pictureAndHistory'}`)}
        </Anchor>
      </p>
    </Disclosure>
  )
}

/** A new plan in the place of this one: made by the same save and linked. */
function Replacement({ field }: { field: FieldOf }) {
  const t = useT()
  return (
    <>
      <TextField label={t('programme.desk.sheet.newText')} lang="ja" {...field('newText')} />
      <TextField
        label={t('programme.desk.sheet.newDates')}
        hint={t('programme.desk.sheet.datesHint')}
        width="short"
        {...field('newDates')}
      />
    </>
  )
}

/** The initiative that the row stands under; a long list is searched by typing. */
function Home({ block, view, field }: Pick<SheetRowMoreProps, 'block' | 'view' | 'field'>) {
  const t = useT()
  const { targets } = view
  const label = t('programme.desk.sheet.initiative')
  const own = field('initiative')
  if (targets.length <= 1) return null
  if (targets.length > mostOptions) {
    const chosen = targets.find(({ publicId }) => publicId === own.defaultValue)
    return (
      <TextField
        label={label}
        hint={t('programme.desk.sheet.insteadHint')}
        list={targetsId}
        autoComplete="off"
        {...own}
        defaultValue={chosen ? initiativeChoice(chosen) : own.defaultValue}
        data-was={initiativeChoice(block)}
      />
    )
  }
  return (
    <Select
      label={label}
      width="full"
      options={targets.map(({ publicId, title }) => ({ value: publicId, label: title }))}
      {...own}
    />
  )
}

/** What is folded away is still told in short. */
function Digest({ row }: Pick<SheetRowProps, 'row'>) {
  const t = useT()
  const { reason, instead, place, links } = row.words
  const told = [
    reason && t('programme.desk.sheet.digest.reason', { text: reason }),
    instead && t('programme.desk.sheet.digest.instead', { text: instead }),
    place && t('programme.desk.sheet.digest.place', { text: place }),
    links && t('programme.desk.sheet.digest.links', { count: links.split('\n').length }),
  ].filter(Boolean)
  return (
    <>
      {t('programme.desk.sheet.more')}
      {told.map((text) => (
        <span key={text} className={styles.digest} lang="ja">
          {text}
        </span>
      ))}
    </>
  )
}

/** A number to type, and one place up or down: without a script the buttons save, with it they only prepare. */
function Position({ row, onMove, field }: Pick<SheetRowMoreProps, 'row' | 'onMove' | 'field'>) {
  const t = useT()
  const press = (way: -1 | 1) => (event: { preventDefault: () => void }) => {
    event.preventDefault()
    onMove?.(way)
  }
  return (
    <Cluster align="end">
      <TextField
        label={t('programme.desk.sheet.position')}
        width="short"
        inputMode="numeric"
        {...field('position')}
      />
      {onMove && (
        <>
          <Button
            look="outline"
            size="small"
            name="intent"
            value={`up.${row.publicId}`}
            onClick={press(-1)}
          >
            {t('programme.desk.sheet.up')}
          </Button>
          <Button
            look="outline"
            size="small"
            name="intent"
            value={`down.${row.publicId}`}
            onClick={press(1)}
          >
            {t('programme.desk.sheet.down')}
          </Button>
        </>
      )}
    </Cluster>
  )
}
