// /desk/sessions/:session/agenda: the steps of an evening, one by one, or from a template.
import { Form, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { allow } from '#kernel/tenancy'
import { Button, Cluster, LinkButton, Notice, Panel, Select, Stack } from '#kernel/ui'
import { saveAgenda } from '../agenda-save.server.ts'
import { agendaTemplates } from '../agenda-templates.ts'
import { sessionView } from '../plan-view.server.ts'
import type { AgendaStep } from '../schema.ts'
import { AgendaRow } from '../ui/AgendaRow.tsx'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-agenda.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const session = await sessionView(context.get(actor), params.session)
  allow(session.isPlanner)
  const wrong = new URL(request.url).searchParams.get('wrong')
  return { code: context.get(town).code, session, wrong }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { isDone, wrong } = await saveAgenda(context.get(actor), params.session, request)
  const plan = `/${context.get(town).code}/desk/sessions/${params.session}`
  const query = wrong.length > 0 ? `?wrong=${wrong.join(',')}` : ''
  throw redirect(isDone && wrong.length === 0 ? `${plan}?done=save` : `${plan}/agenda${query}`)
}

export default function AgendaPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, wrong } = loaderData
  const { agenda } = session
  const title = t('workshop.series.agenda.edit')
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="plan"
        lead={t('workshop.series.agenda.lead')}
      />
      {wrong && <Notice kind="error">{t('workshop.series.agenda.wrong', { rows: wrong })}</Notice>}
      <TemplateForm />
      <Form method="post">
        <input type="hidden" name="count" value={agenda.length} />
        <Stack gap="large">
          {rowsOf(agenda).map((row) => (
            <AgendaRow key={row.id} {...row} isLast={row.index === agenda.length - 1} />
          ))}
          <Cluster>
            <Button look="outline" name="do" value="add">
              {t('workshop.series.agenda.add')}
            </Button>
            <Button name="do" value="save">
              {t('workshop.series.agenda.save')}
            </Button>
            <LinkButton look="text" href={`/${code}/desk/sessions/${session.publicId}`}>
              {t('workshop.series.agenda.back')}
            </LinkButton>
          </Cluster>
        </Stack>
      </Form>
    </Stack>
  )
}

/** The id holds what the step says, so that a moved step brings its fields along. */
function rowsOf(agenda: AgendaStep[]) {
  return agenda.map((step, index) => ({ id: `${index} ${JSON.stringify(step)}`, step, index }))
}

function TemplateForm() {
  const t = useT()
  const options = agendaTemplates.flatMap(({ id, sessions }) =>
    sessions.map((session, index) => ({
      value: `${id}:${index}`,
      label: [t.byName(`workshop.series.template.${id}`, { count: sessions.length }), session.title]
        .filter(Boolean)
        .join(' ― '),
    })),
  )
  return (
    <Panel title={t('workshop.series.template.apply')}>
      <Form method="post">
        <Cluster align="end">
          <Select label={t('workshop.series.template.label')} name="template" options={options} />
          <Button look="outline" name="do" value="template">
            {t('workshop.series.template.use')}
          </Button>
        </Cluster>
      </Form>
      <p>{t('workshop.series.template.replaces')}</p>
    </Panel>
  )
}
