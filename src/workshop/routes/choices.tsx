// What goes on the picture and why: the list that a session leaves for the vision map.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Disclosure, EmptyState, ErrorSummary, Panel, Stack } from '#kernel/ui'
import { changeChoices } from '../choice-forms.server.ts'
import { listChoices } from '../choices.server.ts'
import { readResults } from '../results.server.ts'
import { mayRun } from '../rights.server.ts'
import { readSession } from '../sessions.server.ts'
import { ChoiceForm } from '../ui/results/ChoiceForm.tsx'
import { ChoiceList } from '../ui/results/ChoiceList.tsx'
import { ChoiceSources } from '../ui/results/ChoiceSources.tsx'
import { RemovedChoices } from '../ui/results/RemovedChoices.tsx'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/choices.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const { votes, groups } = await readResults(who, session.id)
  const rows = votes.find((vote) => vote.rows.length > 0)?.rows ?? []
  const voted = rows.map(({ target, label, total }) => ({ target, label, total }))
  const rest = groups
    .filter(({ id }) => !rows.some(({ target }) => target === id))
    .map(({ id, label }) => ({ target: id, label, total: 0 }))
  return {
    code: context.get(town).code,
    session,
    choices: await listChoices(who, session.id),
    sources: [...voted, ...rest],
    mayChange: mayRun(who, [session.series, session.id]),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const done = await changeChoices(who, id, request)
  if (!done.ok) return data(done.mistakes, 422)
  throw redirect(`/${context.get(town).code}/desk/sessions/${params.session}/choices`)
}

export default function ChoicesPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, choices, sources, mayChange } = loaderData
  const words = formWords(t, actionData, 'drawing-new')
  const kept = choices.filter(({ isRemoved }) => !isRemoved)
  const labels = Object.fromEntries(sources.map(({ target, label }) => [target, label]))
  return (
    <Stack gap="large">
      <title>{t('workshop.stage.choices.title')}</title>
      <SessionTabs
        town={code}
        session={session}
        current="choices"
        lead={t('workshop.stage.choices.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Panel title={t('workshop.stage.choices.list', { count: kept.length })}>
        {kept.length === 0 && <EmptyState title={t('workshop.stage.choices.empty')} />}
        <ChoiceList choices={kept} labels={labels} mayChange={mayChange} words={words} />
        {mayChange && <RemovedChoices choices={choices.filter((one) => one.isRemoved)} />}
      </Panel>
      {mayChange && (
        <>
          <ChoiceSources sources={sources} choices={kept} words={words} />
          <Panel title={t('workshop.stage.choices.addOwn')}>
            <Disclosure
              summary={t('workshop.stage.choices.addOwnHint')}
              open={words.errorOf('drawing-new') !== undefined}
            >
              <ChoiceForm
                key={kept.length}
                hidden={{ step: 'add' }}
                name="new"
                label={t('workshop.stage.choices.add')}
                words={words}
              />
            </Disclosure>
          </Panel>
        </>
      )}
    </Stack>
  )
}
