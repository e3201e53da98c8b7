// One initiative with its activities as rows, and a row for a new one.
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useT } from '#kernel/i18n'
import { Anchor, Button, StateMark, Tag, useIsLive } from '#kernel/ui'
import { newName, rowName } from '../desk-row.ts'
import styles from './SheetBlock.module.css'
import { SheetNewRow } from './SheetNewRow.tsx'
import { SheetReadRow } from './SheetReadRow.tsx'
import { SheetRow } from './SheetRow.tsx'
import { showPositions } from './sheet-controls.ts'
import type { SheetBlockProps } from './sheet-fields.ts'

export function SheetBlock(props: SheetBlockProps) {
  const t = useT()
  const { block, view } = props
  const [order, setOrder] = useState(() => block.rows.map(({ publicId }) => publicId))
  const rows = order.flatMap((id) => block.rows.find(({ publicId }) => publicId === id) ?? [])
  const mayWrite = block.right !== 'read'
  const mayMove = mayWrite && block.hidden === 0
  function move(id: string, way: -1 | 1) {
    const next = moved(order, id, way)
    flushSync(() => setOrder(next))
    showPositions(
      next.map((row) => rowName(row, 'position')),
      rowName(id, 'position'),
    )
  }
  return (
    <section className={styles.block} aria-labelledby={`title-${block.publicId}`}>
      <BlockHead {...props} />
      {mayWrite && rows.length > 0 && <ColumnHeads />}
      {rows.length === 0 && block.hidden === 0 && (
        <p className={styles.none}>{t('programme.desk.sheet.emptyBlock')}</p>
      )}
      <ol className={styles.rows}>
        {rows.map((row, index) => (
          <li key={row.publicId} className={styles.row}>
            {mayWrite ? (
              <SheetRow
                {...props}
                {...{ row, number: index + 1 }}
                onMove={mayMove ? (way) => move(row.publicId, way) : undefined}
              />
            ) : (
              <SheetReadRow row={row} labels={view.labels} />
            )}
          </li>
        ))}
      </ol>
      {block.gone.length > 0 && <Gone texts={block.gone} />}
      {block.hidden > 0 && (
        <p className={styles.none}>{t('programme.desk.sheet.hidden', { count: block.hidden })}</p>
      )}
      {mayWrite && <NewRows {...props} />}
    </section>
  )
}

function moved(order: readonly string[], id: string, way: -1 | 1): string[] {
  const from = order.indexOf(id)
  const to = from + way
  if (to < 0 || to >= order.length) return [...order]
  return order.toSpliced(from, 1).toSpliced(to, 0, id)
}

function BlockHead({ block, view, desk }: SheetBlockProps) {
  const t = useT()
  const { publicId, title, note, lead, right, isEnded, draft } = block
  const href = `${desk}/programme/${publicId}?programme=${view.choice.current}`
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title} id={`title-${publicId}`} lang="ja">
          {title}
          {note && <span className={styles.note}> ({note})</span>}
        </h2>
        <p className={styles.marks}>
          <span>{lead ?? t('programme.desk.sheet.noLead')}</span>
          {isEnded && <Tag>{t('programme.desk.sheet.ended')}</Tag>}
          {draft && <StateMark kind="draft" />}
          {right === 'propose' && <span>{t('programme.desk.sheet.proposeOnly')}</span>}
          {right === 'read' && <span>{t('programme.desk.sheet.readOnly')}</span>}
        </p>
      </div>
      <Anchor href={href} aria-label={t('programme.desk.sheet.openOf', { title })}>
        {t('programme.desk.sheet.open')}
      </Anchor>
    </div>
  )
}

/** The visible labels of the columns; each control also has its own, seen where the columns stand below each other. */
function ColumnHeads() {
  const t = useT()
  return (
    <div className={styles.columns} aria-hidden="true">
      <span>{t('programme.desk.sheet.label')}</span>
      <span>{t('programme.desk.sheet.text')}</span>
      <span>
        {t('programme.desk.sheet.dates')}
        <span className={styles.hint}>{t('programme.desk.sheet.datesHint')}</span>
      </span>
    </div>
  )
}

function Gone({ texts }: { texts: string[] }) {
  const t = useT()
  return (
    <div className={styles.gone}>
      <p className={styles.marks}>
        <StateMark kind="draft" />
        {t('programme.desk.sheet.gone')}
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text} lang="ja">
            <s>{text}</s>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One empty row, and more of them where somebody wants them; what came back from the server keeps its rows. */
function NewRows(props: SheetBlockProps) {
  const t = useT()
  const { block, words } = props
  const [count, setCount] = useState(() => {
    const typed = (number: number) =>
      (['text', 'dates'] as const).some((one) => words.typed(newName(block.publicId, number, one)))
    return 1 + [...Array(30).keys()].findLastIndex(typed) || 1
  })
  const isLive = useIsLive()
  return (
    <div className={styles.added}>
      {[...Array(count).keys()].map((number) => (
        <SheetNewRow key={number} number={number} {...props} />
      ))}
      {isLive && (
        <Button type="button" look="text" size="small" onClick={() => setCount(count + 1)}>
          {t('programme.desk.sheet.addMore')}
        </Button>
      )}
    </div>
  )
}
