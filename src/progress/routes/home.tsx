// The town's front page: the state of things in a minute, and the way to each part.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { EmptyState, LinkButton } from '#kernel/ui'
import { reportLinks } from '../addresses.ts'
import { publicProgress } from '../public-page.server.ts'
import { CountsBar, InitiativeIndex, LateList, ReportHeader } from '../ui/index.ts'
import type { Route } from './+types/home.ts'
import { SinceLast } from './SinceLast.tsx'

export const handle = { noScript: true }

export async function loader({ context }: Route.LoaderArgs) {
  const here = context.get(town)
  const page = await publicProgress(context.get(actor), here, new URLSearchParams())
  return { code: here.code, name: here.name, page }
}

export default function TownHome({ loaderData: { code, name, page } }: Route.ComponentProps) {
  const t = useT()
  const { report, late } = page
  if (!report) {
    return (
      <>
        <title>{`${name} | ${t('ui.productName')}`}</title>
        <EmptyState title={t('progress.page.nothingYet')}>
          {t('progress.page.nothingYetHint')}
        </EmptyState>
      </>
    )
  }
  const links = reportLinks(code)
  const toProgress = (
    <LinkButton href={`/${code}/progress`}>{t('progress.page.readAll')}</LinkButton>
  )
  return (
    <>
      <title>{`${name} | ${t('ui.productName')}`}</title>
      <ReportHeader report={report} actions={toProgress} />
      <LateList
        items={late}
        shown={3}
        asOf={report.asOf}
        allHref={`/${code}/progress?state=late`}
      />
      <CountsBar counts={report.counts} scale={report.scale} />
      <SinceLast code={code} page={page} asOf={report.asOf} />
      <InitiativeIndex initiatives={report.initiatives} hrefOf={links.initiative} />
    </>
  )
}
