// /desk/sessions/{session}/people/{person}: one person's data set right, or taken off the list on their wish.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, LinkButton, Notice, PageHead, Panel, Stack } from '#kernel/ui'
import { populationOn } from '../population.server.ts'
import { readPerson } from '../roster.server.ts'
import type { Route } from './+types/session-person.ts'
import { PersonForm } from './PersonForm.tsx'
import { correctFromForm } from './people-forms.server.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const { person, session } = await readPerson(who, params)
  const areas = (await populationOn(who, session.date))?.areas ?? []
  const { id, name, kana, contact, role, ageBand, area, cancelledAt } = person
  const shown = { id, name, kana, contact, role, ageBand, area }
  return {
    code: context.get(town).code,
    session: params.session,
    person: { ...shown, isCancelled: cancelledAt !== null },
    areas,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const corrected = await correctFromForm(context.get(actor), params, request)
  if (!corrected.ok) return data(corrected.mistakes, 422)
  const back = `/${context.get(town).code}/desk/sessions/${params.session}/people`
  throw redirect(`${back}?done=corrected`)
}

export default function SessionPerson({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, person, areas } = loaderData
  const words = formWords(t, actionData, 'name')
  const roster = `/${code}/desk/sessions/${session}/people`
  return (
    <Stack gap="large">
      <title>{`${person.name} | ${t('ui.productName')}`}</title>
      <PageHead
        title={person.name}
        breadcrumb={[
          { label: t('workshop.people.roster.title'), href: roster },
          { label: person.name },
        ]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Panel title={t('workshop.people.roster.correct')}>
        <PersonForm
          words={words}
          areas={areas}
          person={person}
          intent="correct"
          send={t('workshop.people.roster.save')}
        />
      </Panel>
      {person.isCancelled ? (
        <Notice>{t('workshop.people.ticket.isCancelled')}</Notice>
      ) : (
        <div>
          <LinkButton look="outline" href={`${roster}/${person.id}/cancel`}>
            {t('workshop.people.ticket.cancel')}
          </LinkButton>
        </div>
      )}
    </Stack>
  )
}
