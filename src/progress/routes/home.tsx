// The town's front page: the state of things in a minute, and the way to each part.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { EmptyState, LinkButton } from '#kernel/ui'
import { reportLinks, withQuery } from '../addresses.ts'
import { publicProgress } from '../public-page.server.ts'
import { CountsBar, InitiativeIndex, LateList, ReportHeader } from '../ui/index.ts'
import type { Route } from './+types/home.ts'
import { ProgrammeLinks } from './ProgrammeLinks.tsx'
import { SinceLast } from './SinceLast.tsx'

export const handle = { noScript: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const programme = new URL(request.url).searchParams.get('programme')
  const wanted = new URLSearchParams(programme ? { programme } : {})
  const page = await publicProgress(context.get(actor), here, wanted)
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
  const { programmes } = page.choices
  const programme = programmes.current
  const links = reportLinks(code, { programme })
  const toProgress = (
    <LinkButton href={withQuery(`/${code}/progress`, { programme })}>
      {t('progress.page.readAll')}
    </LinkButton>
  )
  return (
    <>
      <title>{`${name} | ${t('ui.productName')}`}</title>
      <ProgrammeLinks
        choice={programmes}
        hrefOf={(wanted) => withQuery(`/${code}`, { programme: wanted })}
      />
      <ReportHeader report={report} actions={toProgress} />
      <LateList
        items={late}
        shown={3}
        asOf={report.asOf}
        allHref={withQuery(`/${code}/progress`, { programme, state: 'late' })}
      />
      <CountsBar counts={report.counts} scale={report.scale} />
      <SinceLast code={code} page={page} asOf={report.asOf} />
      <InitiativeIndex initiatives={report.initiatives} hrefOf={links.initiative} />
    </>
  )
}
