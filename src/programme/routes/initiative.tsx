// /desk/programme/:initiative: an initiative's words, its yearly figures and its history.
import { data } from 'react-router'
import { actor, language, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, Notice, PageHead, Stack } from '#kernel/ui'
import type { Route } from './+types/initiative.ts'
import { doneIn } from './done.ts'
import { EntryHistory } from './EntryHistory.tsx'
import { InitiativeActivities } from './InitiativeActivities.tsx'
import { InitiativeConflicts } from './InitiativeConflicts.tsx'
import { InitiativeForm } from './InitiativeForm.tsx'
import { saveInitiative } from './initiative-save.server.ts'
import { initiativeView } from './initiative-view.server.ts'
import { SavedNotice } from './SavedNotice.tsx'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { initiative } = params
  const wish = { url: request.url, initiative }
  const view = await initiativeView(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, view, done: doneIn(request.url) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const wish = { initiative: params.initiative, language: context.get(language) }
  const answer = await saveInitiative(context.get(actor), request, wish)
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function InitiativeDesk({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, done } = loaderData
  const words = formWords(t, actionData)
  const desk = `/${code}/desk`
  const programme = view.choice.current
  const { title } = view
  const back = `programme/${view.publicId}`
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={<span lang="ja">{title}</span>}
        breadcrumb={[
          {
            label: t('programme.desk.sheet.title'),
            href: `${desk}/programme?programme=${programme}`,
          },
          { label: title },
        ]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {actionData && <InitiativeConflicts answer={actionData} view={view} />}
      {!actionData && <SavedNotice {...{ desk, done, programme, back }} />}
      {view.right !== 'write' && (
        <Notice>
          {t(`programme.desk.initiative.${view.right === 'read' ? 'readOnly' : 'proposeOnly'}`)}
        </Notice>
      )}
      <InitiativeForm
        key={done?.proposal}
        view={view}
        words={words}
        seen={actionData?.seen || view.seen}
        desk={desk}
      />
      <InitiativeActivities view={view} desk={desk} />
      <EntryHistory steps={view.steps} {...{ desk, programme, back }} />
    </Stack>
  )
}
