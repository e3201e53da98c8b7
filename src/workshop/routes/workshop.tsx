// /{town}/workshops/{series}: programme, seats and the application. Kept in memory for everybody, without a script.
import { data, redirect } from 'react-router'
import { actor, callerAddress, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Anchor, LinkButton, Notice, PageHead, Panel, Stack } from '#kernel/ui'
import { applyFor, readSeats } from '../applications.server.ts'
import { Application } from '../people-form.ts'
import { publicSeries } from '../public-series.ts'
import type { Route } from './+types/workshop.ts'
import { ApplicationForm } from './ApplicationForm.tsx'
import { WorkshopSessions } from './WorkshopSessions.tsx'

export const handle = { noScript: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { series, areas, ...seats } = await readSeats(context.get(actor), params.series)
  return {
    code: context.get(town).code,
    townName: context.get(town).name,
    areas,
    series: publicSeries(series, seats),
    takesApplications: series.takesApplications,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const form = await readForm(request, Application)
  if (!form.ok) return data(form.mistakes, 422)
  const address = context.get(callerAddress)
  const input = { series: params.series, address, form: form.value }
  const applied = await attempt(form.values, () => applyFor(context.get(actor), input), {
    'workshop.people.refusal.closed': 'sessions',
    'workshop.people.refusal.twice': 'name',
  })
  if (!applied.ok) return data(applied.mistakes, 422)
  throw redirect(`/${context.get(town).code}/ticket/${applied.value.ticket}?done=applied`)
}

export default function WorkshopPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, townName, series, areas } = loaderData
  const open = series.sessions.filter(({ isOpen }) => isOpen)
  return (
    <Stack gap="large">
      <title>{`${series.title} | ${townName}`}</title>
      <PageHead
        title={series.title}
        over={t(`workshop.people.kind.${series.kind}`)}
        breadcrumb={[
          { label: townName, href: `/${code}` },
          { label: t('workshop.people.list.title'), href: `/${code}/workshops` },
          { label: series.title },
        ]}
        actions={
          open.length > 0 && (
            <LinkButton href="#apply">{t('workshop.people.apply.send')}</LinkButton>
          )
        }
      />
      {series.description && <Description text={series.description} />}
      <Panel title={t('workshop.people.programme')}>
        <WorkshopSessions sessions={series.sessions} />
        <p>
          <Anchor href={`/${code}/workshops/${series.publicId}/calendar.ics`} document>
            {t('workshop.people.calendar')}
          </Anchor>
        </p>
      </Panel>
      {open.length > 0 ? (
        <Panel title={t('workshop.people.apply.title')} id="apply">
          <p>{t('workshop.people.apply.lead')}</p>
          <ApplicationForm
            words={formWords(t, actionData, 'main-form')}
            questions={series.questions}
            sessions={open}
            areas={areas}
            send={t('workshop.people.apply.send')}
          />
        </Panel>
      ) : (
        <Notice>{t('workshop.people.apply.closed')}</Notice>
      )}
    </Stack>
  )
}

/** The town's own words, with their line breaks. */
function Description({ text }: { text: string }) {
  return (
    <Stack gap="small">
      {text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Stack>
  )
}
