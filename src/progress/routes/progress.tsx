// The public progress page: where each thing stands, why it is late, who does it, what comes next.
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { EmptyState } from '#kernel/ui'
import { reportLinks, withQuery } from '../addresses.ts'
import { publicProgress } from '../public-page.server.ts'
import {
  CountsBar,
  Downloads,
  FilterForm,
  InitiativeIndex,
  InitiativeSection,
  LateList,
  ReportHeader,
} from '../ui/index.ts'
import type { Route } from './+types/progress.ts'
import { filterOptions } from './filter-options.ts'
import { ProgrammeLinks } from './ProgrammeLinks.tsx'
import { SinceLast } from './SinceLast.tsx'

export const handle = { noScript: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const query = new URL(request.url).searchParams
  const page = await publicProgress(context.get(actor), here, query)
  return { code: here.code, page }
}

export default function Progress({ loaderData: { code, page } }: Route.ComponentProps) {
  const t = useT()
  const { report, filter } = page
  const { programmes } = page.choices
  const programme = programmes.current
  const links = reportLinks(code, { programme })
  const hrefOf = (wanted: string | null) => withQuery(`/${code}/progress`, { programme: wanted })
  const isLateOnly = filter.state === 'late'
  return (
    <>
      <title>{`${report?.programme.title ?? t('progress.page.progress')} | ${t('ui.productName')}`}</title>
      <ProgrammeLinks choice={programmes} hrefOf={hrefOf} />
      {report ? (
        <ReportHeader
          report={report}
          actions={<Downloads of={report.programme.title} files={openFiles(code, programme)} />}
        />
      ) : (
        <EmptyState title={t('progress.page.nothingYet')}>
          {t('progress.page.nothingYetHint')}
        </EmptyState>
      )}
      <FilterForm
        action={`/${code}/progress`}
        resetHref={hrefOf(programme)}
        values={{
          ...filter,
          programme,
          year: filter.year ? String(filter.year) : undefined,
          asOf: page.typedDay,
        }}
        options={filterOptions(page, t)}
        found={page.found}
        error={page.mistake ? t.byName(page.mistake.messageKey, page.mistake.details) : undefined}
      />
      {report && page.found === null && (
        <>
          <LateList items={page.late} asOf={report.asOf} />
          <CountsBar counts={report.counts} scale={report.scale} />
          <SinceLast code={code} page={page} asOf={report.asOf} />
          <InitiativeIndex initiatives={report.initiatives} />
        </>
      )}
      {report && isLateOnly && <LateList items={page.late} asOf={report.asOf} />}
      {!isLateOnly &&
        report?.initiatives.map((initiative) => (
          <InitiativeSection
            key={initiative.id}
            initiative={initiative}
            // What is filtered out must not be said to be none.
            scale={page.found === null ? report.scale : []}
            links={links}
          />
        ))}
    </>
  )
}

function openFiles(code: string, programme: string | null) {
  const file = (name: string) => withQuery(`/${code}/${name}`, { programme })
  return [
    { format: 'csv' as const, href: file('progress.csv') },
    { format: 'json' as const, href: file('progress.json') },
    { format: 'ics' as const, href: file('calendar.ics') },
  ]
}
