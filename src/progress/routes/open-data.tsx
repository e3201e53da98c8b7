// Where the machine-readable files are, and what each is.
import { town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { PageHead, Table } from '#kernel/ui'
import type { Route } from './+types/open-data.ts'

export const handle = { noScript: true }

const sets = [
  { file: 'progress.csv', key: 'csv' },
  { file: 'progress.csv?encoding=cp932', key: 'cp932' },
  { file: 'progress.json', key: 'json' },
  { file: 'calendar.ics', key: 'ics' },
  { file: 'feed.xml', key: 'feed' },
] as const

export function loader({ context }: Route.LoaderArgs) {
  return { code: context.get(town).code }
}

export default function OpenData({ loaderData: { code } }: Route.ComponentProps) {
  const t = useT()
  return (
    <>
      <title>{`${t('progress.page.openData')} | ${t('ui.productName')}`}</title>
      <PageHead title={t('progress.page.openData')} lead={t('progress.page.openDataLead')} />
      <Table
        caption={t('progress.page.openData')}
        captionHidden
        columns={[
          { key: 'file', label: t('progress.page.file'), heading: true },
          { key: 'what', label: t('progress.page.content') },
        ]}
        rows={sets.map(({ file, key }) => ({
          key,
          cells: {
            file: <a href={`/${code}/${file}`}>{file}</a>,
            what: t(`progress.page.data.${key}`),
          },
        }))}
      />
    </>
  )
}
