// Line by line what the import would do; its mistakes first.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  ErrorSummary,
  LinkButton,
  Notice,
  Panel,
  Stack,
  Table,
  Tag,
} from '#kernel/ui'
import type { PlannedRow } from '../section-plan.ts'
import type { Mistake } from '../section-table.ts'
import { useDay } from './days.ts'

interface ImportPreviewProps {
  preview: { text: string; startsOn: string; rows: PlannedRow[]; mistakes: Mistake[] }
  /** Where to begin anew. */
  again: string
}

export function ImportPreview({ preview, again }: ImportPreviewProps) {
  const t = useT()
  const { text, startsOn, rows, mistakes } = preview
  if (mistakes.length > 0) {
    const errors = mistakes.map(({ messageKey, details, line }) => {
      const said = t.byName(messageKey, details)
      const hasLine = messageKey.startsWith('directory.import.')
      return {
        field: 'text',
        message: hasLine ? said : `${t('directory.importPage.line')} ${line}: ${said}`,
      }
    })
    const title = t('directory.importPage.mistakes', { count: mistakes.length })
    return <ErrorSummary title={title} errors={errors} />
  }
  const count = (status: PlannedRow['status']) => rows.filter((row) => row.status === status).length
  const ended = rows.filter((row) => row.row.endsOn && row.status !== 'same').length
  const isIdle = count('same') === rows.length
  const summary = { added: count('new'), ended, same: count('same') }
  return (
    <Panel>
      <Stack gap="large">
        <Notice>
          {isIdle
            ? t('directory.importPage.nothingToDo')
            : t('directory.importPage.summary', summary)}
        </Notice>
        <PreviewTable rows={rows} />
        <Form method="post" encType="multipart/form-data">
          <input type="hidden" name="intent" value="commit" />
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="startsOn" value={startsOn} />
          <Cluster>
            {!isIdle && <Button>{t('directory.importPage.commit')}</Button>}
            <LinkButton look="text" href={again} document>
              {t('directory.importPage.again')}
            </LinkButton>
          </Cluster>
        </Form>
      </Stack>
    </Panel>
  )
}

function PreviewTable({ rows }: { rows: PlannedRow[] }) {
  const t = useT()
  const day = useDay()
  const columns = [
    {
      key: 'line',
      label: t('directory.importPage.line'),
      align: 'end' as const,
      width: 'narrow' as const,
    },
    { key: 'name', label: t('directory.importPage.section'), heading: true },
    { key: 'since', label: t('directory.page.since') },
    { key: 'until', label: t('directory.page.until') },
    { key: 'successors', label: t('directory.importPage.successors') },
    { key: 'status', label: t('directory.importPage.status') },
  ]
  const shown = rows.map(({ id, row, startsOn, status }) => ({
    key: id,
    cells: {
      line: row.line,
      name: row.unit ? `${row.section} ${row.unit}` : row.section,
      since: day(startsOn),
      until: row.endsOn ? day(row.endsOn) : t('directory.page.goesOn'),
      successors: row.successors.join('、') || '―',
      status: <Tag>{t(`directory.importPage.${status}`)}</Tag>,
    },
  }))
  return (
    <Table caption={t('directory.importPage.title')} captionHidden columns={columns} rows={shown} />
  )
}
