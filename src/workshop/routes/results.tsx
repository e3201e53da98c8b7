// Votes and closing answers of a session; counts from paper ballots come in here.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, Notice, Panel, Stack } from '#kernel/ui'
import { enterFromForm } from '../paper-votes-form.server.ts'
import { readResults } from '../results.server.ts'
import { mayRun } from '../rights.server.ts'
import { readSession } from '../sessions.server.ts'
import { AnswerPanels } from '../ui/results/AnswerPanels.tsx'
import { PaperVotesForm } from '../ui/results/PaperVotesForm.tsx'
import { VoteTable } from '../ui/results/VoteTable.tsx'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import { usePhaseWords } from '../ui/stage/words.ts'
import type { Route } from './+types/results.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  return {
    code: context.get(town).code,
    session,
    results: await readResults(who, session.id),
    mayEnter: mayRun(who, [session.series, session.id]),
    isSaved: new URL(request.url).searchParams.has('saved'),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const entered = await enterFromForm(who, id, request)
  if (!entered.ok) return data(entered.mistakes, 422)
  throw redirect(`/${context.get(town).code}/desk/sessions/${params.session}/results?saved`)
}

export default function ResultsPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const phaseWords = usePhaseWords()
  const { code, session, results, mayEnter, isSaved } = loaderData
  const words = formWords(t, actionData, 'cards')
  return (
    <Stack gap="large">
      <title>{t('workshop.stage.results.title')}</title>
      <SessionTabs
        town={code}
        session={session}
        current="results"
        lead={t('workshop.stage.results.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {isSaved && !actionData && (
        <Notice kind="success" live>
          {t('workshop.stage.paper.saved')}
        </Notice>
      )}
      {results.votes.length + results.answers.length === 0 && (
        <EmptyState title={t('workshop.stage.results.empty')}>
          {t('workshop.stage.results.emptyHint')}
        </EmptyState>
      )}
      {results.votes.map((vote, index) => (
        <Panel
          key={vote.phase}
          title={t('workshop.stage.results.vote', {
            number: vote.number,
            kind: phaseWords.name(vote.kind),
          })}
        >
          <VoteTable vote={vote} present={results.present} />
          {index === 0 && mayEnter && (
            <PaperVotesForm groups={results.groups} vote={vote} words={words} />
          )}
        </Panel>
      ))}
      <AnswerPanels answers={results.answers} />
    </Stack>
  )
}
