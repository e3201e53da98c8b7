// /desk/publish: what the desk wrote and the public does not see yet, side by side, until an administrator publishes it.
import { data } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { EmptyState, ErrorSummary, LinkButton, Notice, PageHead, Stack } from '#kernel/ui'
import type { Route } from './+types/publish.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { ProgrammeTabs } from './ProgrammeTabs.tsx'
import { PublishConfirm } from './PublishConfirm.tsx'
import { PublishForm } from './PublishForm.tsx'
import { PublishHistory } from './PublishHistory.tsx'
import { answerPublish } from './publish-action.server.ts'
import { publishView } from './publish-view.server.ts'
import { UndoneNotice } from './UndoneNotice.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await publishView(context.get(actor), request.url, context.get(translator))
  const query = new URL(request.url).searchParams
  const { code } = context.get(town)
  return { code, view, done: query.get('done'), undone: query.get('undone') }
}

export async function action({ request, context }: Route.ActionArgs) {
  const answer = await answerPublish(context.get(actor), request)
  if (answer instanceof Response || answer.step === 'confirm') return answer
  return data(answer, answer.mistakes.mistakes.length > 0 ? 422 : 200)
}

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view } = loaderData
  const title = t('programme.publishing.publish.title')
  if (!view) return <NoProgramme code={code} title={title} />
  if (actionData?.step === 'confirm') return <PublishConfirm view={view} answer={actionData} />
  const words = formWords(t, actionData?.mistakes)
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={t('programme.publishing.publish.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Answers {...loaderData} />
      <ProgrammeTabs choice={view.choice} href={`/${code}/desk/publish`} />
      {view.groups.length === 0 && view.own.length === 0 ? (
        <EmptyState title={t('programme.publishing.publish.none')}>
          {t('programme.publishing.publish.noneHint')}
        </EmptyState>
      ) : (
        <PublishForm code={code} view={view} words={words} />
      )}
      <PublishHistory history={view.history} />
    </Stack>
  )
}

type Loaded = Route.ComponentProps['loaderData']

/** What became of the last press of a button. */
function Answers({ code, view, done, undone }: Loaded) {
  const t = useT()
  const publication = view?.history.find(({ id }) => id === done)
  return (
    <>
      {publication && (
        <Notice
          kind="success"
          live
          title={t('programme.publishing.publish.done', { count: publication.changes })}
          actions={
            <>
              <LinkButton look="outline" href={`/${code}/progress`} document>
                {t('ui.publicPage')}
              </LinkButton>
              <LinkButton look="text" href={`/${code}/desk/report`}>
                {t('programme.publishing.publish.toReport')}
              </LinkButton>
            </>
          }
        >
          {t('programme.publishing.publish.doneHint')}
        </Notice>
      )}
      {undone && view && (
        <UndoneNotice code={code} batch={undone} back="publish" programme={view.choice.current} />
      )}
    </>
  )
}
