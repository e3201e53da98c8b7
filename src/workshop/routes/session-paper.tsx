// /desk/sessions/{session}/paper: typists enter paper cards, one by one or a whole table; sheets are printed here.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { newId } from '#kernel/db'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Notice, Stack } from '#kernel/ui'
import { listTyped, promptsAsked } from '../paper.server.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-paper.ts'
import { PaperEntry } from './PaperEntry.tsx'
import { PaperList } from './PaperList.tsx'
import { PaperMany } from './PaperMany.tsx'
import { PaperPreviewPanel } from './PaperPreviewPanel.tsx'
import { PaperSheets } from './PaperSheets.tsx'
import {
  commitFromForm,
  correctFromForm,
  previewFromForm,
  typeFromForm,
} from './paper-forms.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const prompts = await promptsAsked(who, session.id)
  const typed = await listTyped(who, session.id)
  const query = Object.fromEntries(new URL(request.url).searchParams)
  // The next card's, where no script makes one.
  const nextCard = newId()
  return { code: context.get(town).code, session, prompts, typed, query, nextCard }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const intent = (await request.clone().formData()).get('intent')
  if (intent === 'preview') {
    const read = await previewFromForm(request, await promptsAsked(who, id))
    return read.ok ? { preview: read.value } : data({ mistakes: read.mistakes }, 422)
  }
  if (intent === 'correct') {
    const corrected = await correctFromForm(who, id, request)
    if (!corrected.ok) return data({ mistakes: corrected.mistakes }, 422)
    return redirect('?done=corrected#typed')
  }
  const form = await request.clone().formData()
  const typed = await (intent === 'commit' ? commitFromForm : typeFromForm)(who, id, request)
  if (!typed.ok) return data({ mistakes: typed.mistakes }, 422)
  const { count, participant, slip } = typed.value
  const kept = { table: String(form.get('table') ?? ''), prompt: String(form.get('prompt') ?? '') }
  const paper = intent === 'commit' ? {} : { paper: participant, slip, ...kept }
  return redirect(`?${new URLSearchParams({ done: 'typed', count: String(count), ...paper })}`)
}

export default function SessionPaper({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, prompts, typed, query, nextCard } = loaderData
  const mistakes = actionData && 'mistakes' in actionData ? actionData.mistakes : undefined
  const preview = actionData && 'preview' in actionData ? actionData.preview : undefined
  const words = formWords(t, mistakes)
  const here = `/${code}/desk/sessions/${session.publicId}/paper`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.paper.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs town={code} session={session} current="paper" lead={t('workshop.paper.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Done query={query} />
      {preview && <PaperPreviewPanel preview={preview} />}
      {prompts.length === 0 ? (
        <EmptyState title={t('workshop.paper.notBegun')}>
          {t('workshop.paper.notBegunHint')}
        </EmptyState>
      ) : (
        <>
          <PaperEntry
            address={`${here}/card`}
            nextCard={nextCard}
            prompts={prompts}
            query={query}
            words={words}
          />
          <PaperList typed={typed} words={words} />
          <PaperMany words={words} />
        </>
      )}
      <PaperSheets href={`${here}/sheets.pdf`} />
    </Stack>
  )
}

function Done({ query }: { query: Record<string, string> }) {
  const t = useT()
  if (query.done === 'corrected') {
    return (
      <Notice kind="success" live>
        {t('workshop.paper.done.corrected')}
      </Notice>
    )
  }
  if (query.done !== 'typed') return null
  return (
    <Notice kind="success" live>
      {t('workshop.paper.done.typed', { count: Number(query.count) || 0 })}
    </Notice>
  )
}
