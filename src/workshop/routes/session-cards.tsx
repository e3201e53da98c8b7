// /desk/sessions/{session}/cards: what became of each card, decided in bulk, and what its writer answered.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Stack } from '#kernel/ui'
import { listFateCards } from '../fate-list.server.ts'
import { mayDecide } from '../rights.server.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-cards.ts'
import { FateDone } from './FateDone.tsx'
import { FateFilters } from './FateFilters.tsx'
import { FateForm } from './FateForm.tsx'
import { decideFromForm, filterOf, otherStep } from './fate-forms.server.ts'
import { thisPage } from './this-page.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const filter = filterOf(request.url)
  const list = await listFateCards(who, session.id, filter)
  const query = new URL(request.url).searchParams
  const done = { what: query.get('done'), batch: query.get('batch'), count: query.get('count') }
  return { code: context.get(town).code, session, filter, list, done, mayDecide: mayDecide(who) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const posted = await request.clone().formData()
  const here = thisPage(request)
  for (const name of ['done', 'batch', 'count']) here.searchParams.delete(name)
  if (posted.get('intent') !== 'decide') {
    here.searchParams.set('done', await otherStep(who, posted))
    throw redirect(here.pathname + here.search)
  }
  const decided = await decideFromForm(who, id, request)
  if (!decided.ok) return data(decided.mistakes, 422)
  here.searchParams.set('done', 'decided')
  here.searchParams.set('batch', decided.value.batch)
  here.searchParams.set('count', String(decided.value.count))
  throw redirect(here.pathname + here.search)
}

export default function SessionCards({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, list, filter, done } = loaderData
  const words = formWords(t, actionData)
  return (
    <Stack gap="large">
      <title>{`${t('workshop.fate.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs town={code} session={session} current="cards" lead={t('workshop.fate.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <FateDone {...done} mayDecide={loaderData.mayDecide} />
      {list.all === 0 ? (
        <EmptyState title={t('workshop.fate.empty')}>{t('workshop.fate.emptyHint')}</EmptyState>
      ) : (
        <>
          <FateFilters filter={filter} list={list} />
          <FateForm list={list} filter={filter} words={words} mayDecide={loaderData.mayDecide} />
        </>
      )}
    </Stack>
  )
}
