// What a table would become: its cards, and the lines that cannot be cards.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, LinkButton, Notice, Panel, Stack, Table } from '#kernel/ui'
import type { PaperPreview } from './paper-forms.server.ts'

export function PaperPreviewPanel({ preview }: { preview: PaperPreview }) {
  const t = useT()
  const { rows, mistakes, source } = preview
  const count = rows.length
  return (
    <Panel title={t('workshop.paper.many.title')}>
      <Stack>
        {mistakes.length > 0 ? (
          <Notice
            kind="error"
            live
            title={t('workshop.paper.many.mistakes', { count: mistakes.length })}
          >
            <ul>
              {mistakes.map(({ line, problem, value }) => (
                <li key={`${line} ${problem}`}>
                  {t(`workshop.paper.many.problem.${problem}`, { line, value: value.slice(0, 40) })}
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice live>{t('workshop.paper.many.found', { count })}</Notice>
        )}
        <Table
          caption={t('workshop.paper.many.title')}
          captionHidden
          columns={[
            { key: 'text', label: t('workshop.paper.list.text'), heading: true, width: 'wide' },
            { key: 'table', label: t('workshop.paper.list.table'), align: 'end' },
            { key: 'prompt', label: t('workshop.paper.list.prompt') },
          ]}
          rows={rows.map(({ id, text, table, prompt }) => ({
            key: id,
            cells: { text, table, prompt },
          }))}
        />
        <Form method="post">
          <input type="hidden" name="intent" value="commit" />
          <input type="hidden" name="source" value={source} />
          <input type="hidden" name="rows" value={JSON.stringify(rows)} />
          <Cluster>
            {mistakes.length === 0 && count > 0 && (
              <Button>{t('workshop.paper.many.commit', { count })}</Button>
            )}
            <LinkButton look="text" href="?">
              {t('workshop.paper.many.back')}
            </LinkButton>
          </Cluster>
        </Form>
      </Stack>
    </Panel>
  )
}
