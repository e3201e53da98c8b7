// /desk/proposals: what concerned sections ask for; whoever leads says yes, or no with a reason.
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { attempt, type FormMistakes, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, LinkButton, Notice, PageHead, Stack } from '#kernel/ui'
import { findProgramme } from '../operations.server.ts'
import { decideProposal } from '../proposals.server.ts'
import type { Route } from './+types/proposals.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { DecidedProposals, ProposalCard, reasonField } from './ProposalCard.tsx'
import { proposalsView } from './proposals-view.server.ts'
import { samePage } from './same-page.ts'
import { UndoneNotice } from './UndoneNotice.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await proposalsView(context.get(actor), request.url, context.get(translator))
  const query = new URL(request.url).searchParams
  const { code } = context.get(town)
  return { code, view, done: query.get('done'), undone: query.get('undone') }
}

const DecisionForm = z.object({
  proposal: z.uuid(),
  answer: z.enum(['accept', 'decline']),
  reason: z.string().trim().max(2000).default(''),
})

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, DecisionForm)
  if (!form.ok) return data(form.mistakes, 422)
  const { proposal, answer, reason } = form.value
  const wanted = new URL(request.url).searchParams.get('programme') ?? undefined
  const programme = await findProgramme(context.get(actor), wanted)
  const decision = { programme: programme.id, proposal, accept: answer === 'accept' }
  const done = await attempt(
    form.values,
    () => decideProposal(context.get(actor), { ...decision, reason: reason || null }),
    { 'programme.refusal.reasonMissing': reasonField(proposal) },
  )
  if (!done.ok) return data(done.mistakes, 422)
  const query = { programme: programme.publicId, done: done.value.batch ?? 'declined' }
  return redirect(samePage(request, query))
}

export default function Proposals({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view } = loaderData
  const title = t('programme.publishing.proposals.title')
  if (!view) return <NoProgramme code={code} title={title} />
  const mistakes: FormMistakes | undefined = actionData
  const words = formWords(t, mistakes)
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={t('programme.publishing.proposals.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Answers {...loaderData} />
      <ProgrammeTabs choice={view.choice} href={`/${code}/desk/proposals`} />
      {view.waiting.length === 0 ? (
        <EmptyState title={t('programme.publishing.proposals.none')}>
          {t('programme.publishing.proposals.noneHint')}
        </EmptyState>
      ) : (
        view.waiting.map((proposal) => (
          <ProposalCard
            key={proposal.id}
            proposal={proposal}
            programme={view.choice.current}
            words={words}
          />
        ))
      )}
      {view.decided.length > 0 && <DecidedProposals decided={view.decided} />}
    </Stack>
  )
}

type Loaded = Route.ComponentProps['loaderData']

function Answers({ code, view, done, undone }: Loaded) {
  const t = useT()
  if (!view) return null
  const programme = view.choice.current
  if (undone) {
    return <UndoneNotice code={code} batch={undone} back="proposals" programme={programme} />
  }
  if (!done) return null
  if (done === 'declined') {
    return <Notice kind="success" live title={t('programme.publishing.proposals.declined')} />
  }
  const query = new URLSearchParams({ programme, batch: done, back: 'proposals' })
  return (
    <Notice
      kind="success"
      live
      title={t('programme.publishing.proposals.accepted')}
      actions={
        <>
          <LinkButton look="outline" href={`/${code}/desk/publish?programme=${programme}`}>
            {t('programme.publishing.toPublish')}
          </LinkButton>
          <LinkButton look="text" href={`/${code}/desk/publish/undo?${query}`}>
            {t('programme.publishing.undo.link')}
          </LinkButton>
        </>
      }
    >
      {t('programme.publishing.isDraft')}
    </Notice>
  )
}
