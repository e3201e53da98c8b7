// The permalink of one initiative or one activity, with what became of it step by step.
import { actor, town } from '#kernel/context'
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Breadcrumb, LinkButton, Notice } from '#kernel/ui'
import { reportLinks, withQuery } from '../addresses.ts'
import { publicEntry } from '../entry.server.ts'
import { InitiativeSection, ReportHeader } from '../ui/index.ts'
import type { Route } from './+types/entry.ts'
import { EntrySteps } from './EntrySteps.tsx'

export const handle = { noScript: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const entry = await publicEntry(context.get(actor), here, params.entry)
  return { code: here.code, current: params.entry, entry }
}

export default function Entry({ loaderData: { code, current, entry } }: Route.ComponentProps) {
  const t = useT()
  const { report, initiative, steps, programme } = entry
  const links = reportLinks(code, { programme })
  return (
    <>
      <title>{`${initiative.title} | ${report.programme.title}`}</title>
      <Breadcrumb
        items={[
          { label: report.town.name, href: `/${code}` },
          {
            label: t('progress.page.progress'),
            href: withQuery(`/${code}/progress`, { programme }),
          },
          { label: initiative.title },
        ]}
      />
      <ReportHeader report={{ ...report, programme: { ...report.programme, lead: '' } }} />
      {entry.isPastYear && <PastYear code={code} entry={entry} />}
      <InitiativeSection
        initiative={initiative}
        scale={report.scale}
        links={links}
        current={current}
      />
      <EntrySteps steps={steps} />
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function PastYear({ code, entry: { report } }: Pick<Loaded, 'code' | 'entry'>) {
  const t = useT()
  const year = formatFiscalYear(report.fiscalYear, t.language)
  const query = `?programme=${report.programme.id}`
  return (
    <Notice
      title={t('progress.page.pastYear', { year })}
      actions={
        <>
          <LinkButton
            look="outline"
            size="small"
            href={`/${code}/progress${query}&year=${report.fiscalYear}`}
          >
            {t('progress.page.toPastYear', { year })}
          </LinkButton>
          <LinkButton look="text" size="small" href={`/${code}/progress${query}`}>
            {t('progress.page.toThisYear')}
          </LinkButton>
        </>
      }
    >
      {t('progress.page.pastYearHint')}
    </Notice>
  )
}
