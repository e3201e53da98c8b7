// /desk/workshops/:series: a series with its sessions, where it stands in the report, and its history.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Cluster, ErrorSummary, Notice, PageHead, Panel, Stack, Tag } from '#kernel/ui'
import { seriesForm } from '../plan-forms.server.ts'
import { seriesView } from '../plan-view.server.ts'
import { AddSession } from '../ui/AddSession.tsx'
import { planForm } from '../ui/plan-form.ts'
import { SeriesSettings } from '../ui/SeriesSettings.tsx'
import { SeriesStanding } from '../ui/SeriesStanding.tsx'
import { SessionTable } from '../ui/SessionTable.tsx'
import { StepTimeline } from '../ui/StepTimeline.tsx'
import type { Route } from './+types/workshop-series.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const series = await seriesView(context.get(actor), params.series)
  const done = new URL(request.url).searchParams.get('done')
  return { code: context.get(town).code, series, done }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { intent, read } = await seriesForm(context.get(actor), params.series, request)
  if (!read.ok) return data({ intent, ...read.mistakes }, 422)
  const list = `/${context.get(town).code}/desk/workshops`
  throw redirect(intent === 'drop' ? list : `${list}/${params.series}?done=${intent}`)
}

export default function SeriesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, series, done } = loaderData
  const desk = `/${code}/desk`
  const list = { label: t('workshop.series.list.title'), href: `${desk}/workshops` }
  const form = (intent: string) => planForm((read) => formWords(t, read), intent, actionData)
  return (
    <Stack gap="large">
      <title>{`${series.title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={series.title}
        over={t(`workshop.series.seriesKind.${series.kind}`)}
        breadcrumb={[list, { label: series.title }]}
        lead={series.description || undefined}
        marks={<Marks series={series} />}
      />
      <ErrorSummary
        title={t('kernel.form.mistakesTitle')}
        errors={actionData ? form(actionData.intent).errors : []}
      />
      {!actionData && <Done done={done} />}
      <Panel look="plain" title={t('workshop.series.sessions')}>
        <SessionTable desk={desk} sessions={series.sessions} />
      </Panel>
      {series.isPlanner && (
        <AddSession
          form={form('add')}
          last={series.sessions.at(-1)}
          isOpen={actionData?.intent === 'add'}
        />
      )}
      <SeriesStanding desk={desk} series={series} form={form('place')} />
      {series.isPlanner && <SeriesSettings series={series} form={form('save')} />}
      <Panel title={t('workshop.series.step.title')} id="undo-main">
        <StepTimeline steps={series.steps} named />
      </Panel>
    </Stack>
  )
}

function Marks({ series }: { series: { isPublic: boolean; takesApplications: boolean } }) {
  const t = useT()
  return (
    <Cluster gap="small">
      <Tag>{t(`workshop.series.${series.isPublic ? 'isPublic' : 'isHidden'}`)}</Tag>
      {series.takesApplications && <Tag>{t('workshop.series.applicationsOpen')}</Tag>}
    </Cluster>
  )
}

const dones = ['made', 'save', 'add', 'place', 'undo'] as const

function Done({ done }: { done: string | null }) {
  const t = useT()
  const known = dones.find((one) => one === done)
  return known ? (
    <Notice kind="success" live>
      {t(`workshop.series.done.${known}`)}
    </Notice>
  ) : null
}
