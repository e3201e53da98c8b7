// Looking through the cards while the evening runs: hide with a reason, find what might lead to a person.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Notice, Pagination, Stack, Tabs } from '#kernel/ui'
import { listForModeration } from '../moderation.server.ts'
import { countViews, filterCards, moderationViews } from '../moderation.ts'
import { moderateFromForm, moderationFilterOf } from '../moderation-forms.server.ts'
import { readSession } from '../sessions.server.ts'
import { CardRow } from '../ui/moderation/CardRow.tsx'
import styles from '../ui/moderation/Moderation.module.css'
import { ModerationSearch } from '../ui/moderation/ModerationSearch.tsx'
import { NewCards } from '../ui/moderation/NewCards.tsx'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/moderation.ts'
import { thisPage } from './this-page.ts'

const pageSize = 50

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const filter = moderationFilterOf(new URL(request.url))
  const cards = await listForModeration(who, session.id)
  const found = filterCards(cards, filter)
  const from = (filter.page - 1) * pageSize
  return {
    code: context.get(town).code,
    session,
    filter,
    views: countViews(cards),
    shown: found.slice(from, from + pageSize),
    pages: Math.ceil(found.length / pageSize),
    visible: cards.filter(({ isWithdrawn, hidden }) => !isWithdrawn && !hidden).length,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const done = await moderateFromForm(who, id, request)
  if (!done.ok) return data(done.mistakes, 422)
  const here = thisPage(request)
  throw redirect(here.pathname + here.search)
}

export default function ModerationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, filter, views, shown, pages } = loaderData
  const words = formWords(t, actionData)
  const base = `/${code}/desk/sessions/${session.publicId}/moderation`
  const hrefOf = (changed: Record<string, string>) => {
    const query = new URLSearchParams({
      view: filter.view,
      words: filter.words,
      table: String(filter.table ?? ''),
      ...changed,
    })
    return `${base}?${query}`
  }
  const tabs = moderationViews.map((view) => ({
    href: hrefOf({ view }),
    label: t(`workshop.stage.moderation.view.${view}`),
    count: views[view],
    current: view === filter.view,
  }))
  return (
    <Stack gap="large">
      <title>{t('workshop.stage.moderation.title')}</title>
      <SessionTabs
        town={code}
        session={session}
        current="moderation"
        lead={t('workshop.stage.moderation.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {views.flagged > 0 && filter.view !== 'flagged' && (
        <Notice kind="warning">
          {t('workshop.stage.moderation.flagged', { count: views.flagged })}
        </Notice>
      )}
      <Tabs label={t('workshop.stage.moderation.views')} tabs={tabs} />
      <ModerationSearch filter={filter} />
      <NewCards code={session.code} visible={loaderData.visible} href={hrefOf({})} />
      {shown.length === 0 && <EmptyState title={t('workshop.stage.moderation.empty')} />}
      <ul className={styles.list}>
        {shown.map((card) => (
          <CardRow key={card.id} card={card} words={words} />
        ))}
      </ul>
      <Pagination page={filter.page} pages={pages} hrefOf={(page) => hrefOf({ page: `${page}` })} />
      <datalist id="hiding-reasons">
        {(['personal', 'hurting', 'mistake'] as const).map((reason) => (
          <option key={reason} value={t(`workshop.stage.moderation.usual.${reason}`)} />
        ))}
      </datalist>
    </Stack>
  )
}
