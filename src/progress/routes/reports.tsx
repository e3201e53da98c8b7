// Every report that was published, as it was handed out.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { EmptyState, PageHead } from '#kernel/ui'
import { listPublishedReports } from '../published.server.ts'
import { PublishedReports } from '../ui/index.ts'
import type { Route } from './+types/reports.ts'
import { drawn } from './SinceLast.tsx'

export const handle = { noScript: true }

export async function loader({ context }: Route.LoaderArgs) {
  return { code: context.get(town).code, reports: await listPublishedReports(context.get(actor)) }
}

export default function Reports({ loaderData: { code, reports } }: Route.ComponentProps) {
  const t = useT()
  return (
    <>
      <title>{`${t('progress.page.reports')} | ${t('ui.productName')}`}</title>
      <PageHead title={t('progress.page.reports')} lead={t('progress.page.reportsLead')} />
      {reports.length === 0 ? (
        <EmptyState title={t('progressUi.published.none')} />
      ) : (
        <PublishedReports reports={reports.map((report) => drawn(code, report))} />
      )}
    </>
  )
}
