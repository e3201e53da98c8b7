// Every publication so far: when, by whom, under which approval.
import { useT } from '#kernel/i18n'
import { Blank, Panel, Table } from '#kernel/ui'
import type { PublicationInWords } from './publish-view.server.ts'

export function PublishHistory({ history }: { history: PublicationInWords[] }) {
  const t = useT()
  const columns = [
    { key: 'when', label: t('programme.publishing.history.when'), heading: true },
    { key: 'by', label: t('programme.publishing.history.by') },
    { key: 'approvedOn', label: t('programme.publishing.publish.approvedOn') },
    { key: 'documentNumber', label: t('programme.publishing.publish.documentNumber') },
    { key: 'changes', label: t('programme.publishing.history.changes'), align: 'end' as const },
  ]
  const rows = history.map(({ id, when, by, approvedOn, documentNumber, changes }) => ({
    key: id,
    cells: {
      when,
      by,
      approvedOn: approvedOn ?? <Blank />,
      documentNumber: documentNumber ?? <Blank />,
      changes: String(changes),
    },
  }))
  return (
    <Panel title={t('programme.publishing.history.title')} id="history">
      <Table
        caption={t('programme.publishing.history.title')}
        captionHidden
        columns={columns}
        rows={rows}
        empty={<p>{t('programme.publishing.history.none')}</p>}
      />
    </Panel>
  )
}
