// /desk/sessions/{session}/people: the roster. Names stay here; cards are elsewhere, and nothing joins them.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Disclosure,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  Panel,
  Stack,
  StatFigure,
  StatFigures,
} from '#kernel/ui'
import { populationOn } from '../population.server.ts'
import { readRoster } from '../roster.server.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-people.ts'
import { PersonForm } from './PersonForm.tsx'
import { addFromForm, rosterStep } from './people-forms.server.ts'
import { RosterTable } from './RosterTable.tsx'
import { rosterView } from './roster-view.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const roster = rosterView(await readRoster(who, params.session))
  const areas = (await populationOn(who, session.date))?.areas ?? []
  const done = new URL(request.url).searchParams.get('done')
  return { code: context.get(town).code, session, roster, areas, done }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const posted = await request.clone().formData()
  const back = `/${context.get(town).code}/desk/sessions/${params.session}/people`
  if (posted.get('intent') !== 'add') {
    throw redirect(`${back}?done=${await rosterStep(who, params.session, posted)}`)
  }
  const added = await addFromForm(who, params.session, request)
  if (!added.ok) return data(added.mistakes, 422)
  throw redirect(`${back}?done=${added.value.waits ? 'waits' : 'added'}`)
}

const doneKinds = ['added', 'waits', 'told', 'cancelled', 'corrected'] as const

export default function SessionPeople({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, roster, areas } = loaderData
  const words = formWords(t, actionData, 'name')
  const done = doneKinds.find((kind) => kind === loaderData.done)
  const here = `/${code}/desk/sessions/${session.publicId}`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.roster.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="people"
        lead={t('workshop.people.roster.lead')}
        actions={
          <>
            <LinkButton href={`${here}/door`}>{t('workshop.people.roster.toDoor')}</LinkButton>
            <LinkButton look="outline" href={`${here}/people/files`}>
              {t('workshop.people.roster.toFiles')}
            </LinkButton>
          </>
        }
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {done && !actionData && (
        <Notice kind="success" live>
          {t(`workshop.people.roster.done.${done}`)}
        </Notice>
      )}
      <Counts counts={roster.counts} here={here} />
      <Panel title={t('workshop.people.roster.listTitle')}>
        {roster.people.length > 0 ? (
          <RosterTable people={roster.people} here={here} />
        ) : (
          <EmptyState title={t('workshop.people.roster.none')}>
            {t('workshop.people.roster.noneHint')}
          </EmptyState>
        )}
        <Disclosure summary={t('workshop.people.roster.add')} open={Boolean(actionData)}>
          <PersonForm
            words={words}
            areas={areas}
            intent="add"
            send={t('workshop.people.roster.add')}
          />
        </Disclosure>
      </Panel>
    </Stack>
  )
}

function Counts({
  counts,
  here,
}: {
  counts: Route.ComponentProps['loaderData']['roster']['counts']
  here: string
}) {
  const t = useT()
  const unit = t('workshop.people.unit')
  return (
    <StatFigures>
      <StatFigure label={t('workshop.people.roster.applied')} value={counts.applied} unit={unit} />
      {counts.left !== null && (
        <StatFigure label={t('workshop.people.roster.left')} value={counts.left} unit={unit} />
      )}
      {counts.waiting > 0 && (
        <StatFigure
          label={t('workshop.people.roster.waiting')}
          value={counts.waiting}
          unit={unit}
        />
      )}
      <StatFigure
        label={t('workshop.people.roster.came')}
        value={counts.came}
        unit={unit}
        note={t('workshop.people.roster.compare')}
        href={`${here}/people/attendance`}
      />
    </StatFigures>
  )
}
