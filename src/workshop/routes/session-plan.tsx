// /desk/sessions/:session: one session's plan, the changes it went through, and what to do next.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, LinkButton, Notice, Panel, Stack } from '#kernel/ui'
import { sessionForm } from '../plan-forms.server.ts'
import { sessionView } from '../plan-view.server.ts'
import { AgendaList } from '../ui/AgendaList.tsx'
import { planForm } from '../ui/plan-form.ts'
import { SessionChanges } from '../ui/SessionChanges.tsx'
import { SessionFacts } from '../ui/SessionFacts.tsx'
import { SessionMark } from '../ui/SessionMark.tsx'
import { SessionPlanForm } from '../ui/SessionPlanForm.tsx'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import { StepTimeline } from '../ui/StepTimeline.tsx'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/session-plan.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const session = await sessionView(context.get(actor), params.session)
  const done = new URL(request.url).searchParams.has('done')
  return { code: context.get(town).code, session, done }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { intent, session, read } = await sessionForm(context.get(actor), params.session, request)
  if (!read.ok) return data({ intent, ...read.mistakes }, 422)
  const desk = `/${context.get(town).code}/desk`
  const isGone = intent === 'drop'
  throw redirect(
    isGone
      ? `${desk}/workshops/${session.seriesPublicId}?done=save`
      : `${desk}/sessions/${params.session}?done=${intent}`,
  )
}

export default function SessionPlanPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, done } = loaderData
  const form = (intent: string) => planForm((read) => formWords(t, read), intent, actionData)
  const agenda = `/${code}/desk/sessions/${session.publicId}/agenda`
  return (
    <Stack gap="large">
      <title>{`${sessionWords(t, session)} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="plan"
        marks={<SessionMark state={session.state} />}
      />
      <ErrorSummary
        title={t('kernel.form.mistakesTitle')}
        errors={actionData ? form(actionData.intent).errors : []}
      />
      {done && !actionData && (
        <Notice kind="success" live>
          {t('workshop.series.done.save')}
        </Notice>
      )}
      <Panel title={t('workshop.series.facts')}>
        <SessionFacts session={session} />
      </Panel>
      {session.isPlanner && (
        <SessionChanges session={session} form={form} sent={actionData?.intent} />
      )}
      <Panel
        title={t('workshop.series.field.agenda')}
        actions={
          session.isPlanner && (
            <LinkButton look="outline" href={agenda}>
              {t('workshop.series.agenda.edit')}
            </LinkButton>
          )
        }
      >
        <AgendaList session={session} />
      </Panel>
      {session.isPlanner && <SessionPlanForm session={session} form={form('save')} />}
      <Panel title={t('workshop.series.step.title')} id="undo-main">
        <StepTimeline steps={session.steps} />
      </Panel>
    </Stack>
  )
}
