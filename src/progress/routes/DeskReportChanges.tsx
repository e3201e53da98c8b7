// The counts of two reports beside each other, and every entry that differs, with its words before.
import { type Translator, useT } from '#kernel/i18n'
import { EmptyState, Panel, StateMark, Table } from '#kernel/ui'
import type { Side } from '../desk-difference.server.ts'
import { dayInWords } from '../desk-wish.ts'
import type { ReportChangeEntry } from '../report-changes.ts'
import styles from './DeskReportPublished.module.css'

interface DeskReportChangesProps {
  sides: { from: Side; to: Side }
  changes: ReportChangeEntry[]
}

export function DeskReportChanges({ sides, changes }: DeskReportChangesProps) {
  const t = useT()
  return (
    <>
      <Counts sides={sides} />
      {changes.length === 0 ? (
        <EmptyState title={t('progress.desk.difference.none')} />
      ) : (
        <Panel title={t('progress.desk.difference.changes', { count: changes.length })}>
          <Changes changes={changes} />
        </Panel>
      )}
    </>
  )
}

const counted = ['initiatives', 'implemented', 'notImplemented', 'planned', 'late'] as const

function Counts({ sides }: Pick<DeskReportChangesProps, 'sides'>) {
  const t = useT()
  const columns = [
    { key: 'what', label: t('progress.desk.difference.what'), heading: true },
    { key: 'from', label: sideInWords(sides.from, t), align: 'end' as const },
    { key: 'to', label: sideInWords(sides.to, t), align: 'end' as const },
  ]
  const rows = counted.map((key) => ({
    key,
    cells: {
      what: t(`progress.desk.difference.count.${key}`),
      from: String(sides.from.counts?.[key] ?? 0),
      to: String(sides.to.counts?.[key] ?? 0),
    },
  }))
  const title = t('progress.desk.difference.counts')
  return (
    <Panel title={title}>
      <Table caption={title} captionHidden columns={columns} rows={rows} />
    </Panel>
  )
}

function sideInWords({ asOf, publicId }: Side, t: Translator) {
  const day = t('progressUi.asOf', { date: dayInWords(asOf, t.language) })
  return publicId ? `${day} (${t('progress.desk.difference.asPublished')})` : day
}

function Changes({ changes }: Pick<DeskReportChangesProps, 'changes'>) {
  const t = useT()
  const columns = [
    { key: 'kind', label: t('progress.desk.difference.kind'), width: 'narrow' as const },
    { key: 'initiative', label: t('programme.field.initiative'), heading: true },
    { key: 'text', label: t('programme.field.text'), width: 'wide' as const },
    { key: 'label', label: t('programme.field.label'), width: 'narrow' as const },
    { key: 'reason', label: t('programme.field.reason') },
  ]
  const rows = changes.map((change) => ({
    key: `${change.kind} ${change.publicId}`,
    cells: {
      kind: t(`progressUi.changes.${change.kind}`),
      initiative: <span lang="ja">{change.initiative}</span>,
      text: <Text change={change} />,
      label: <Standing change={change} />,
      reason: <span lang="ja">{change.reason}</span>,
    },
  }))
  return (
    <Table
      caption={t('progress.desk.difference.changes', { count: changes.length })}
      captionHidden
      columns={columns}
      rows={rows}
    />
  )
}

/** The words as they are now, what differs in them, and what stood there before. */
function Text({ change: { text, textBefore, fields } }: { change: ReportChangeEntry }) {
  const t = useT()
  const words = fields.map((field) => t(`programme.field.${field}`))
  return (
    <>
      <span lang="ja">{text}</span>
      {words.length > 0 && (
        <p className={styles.small}>
          {t('progressUi.changes.what', { fields: words.join(t('progressUi.changes.and')) })}
        </p>
      )}
      {textBefore && (
        <p className={styles.small}>
          {t('progress.desk.difference.before')} <del lang="ja">{textBefore}</del>
        </p>
      )}
    </>
  )
}

function Standing({ change: { from, to } }: { change: ReportChangeEntry }) {
  const isSame = from && to && from.label === to.label
  return (
    <>
      {from && !isSame && (
        <StateMark kind={from.state ?? 'other'} label={from.label} look="plain" />
      )}
      {from && to && !isSame && ' → '}
      {to && <StateMark kind={to.state ?? 'other'} label={to.label} look="plain" />}
    </>
  )
}
