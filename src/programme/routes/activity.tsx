// /desk/programme/activity/:activity: what does not fit into a row: pictures, publicity, taking it out, its history.
import { data } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, PageHead, Stack, StateMark } from '#kernel/ui'
import type { Route } from './+types/activity.ts'
import { ActivityPictures } from './ActivityPictures.tsx'
import { ActivityPublicity } from './ActivityPublicity.tsx'
import { saveActivity } from './activity-save.server.ts'
import { activityView } from './activity-view.server.ts'
import { doneIn } from './done.ts'
import { EntryHistory } from './EntryHistory.tsx'
import { SavedNotice } from './SavedNotice.tsx'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const wish = { url: request.url, activity: params.activity }
  const view = await activityView(context.get(actor), wish, context.get(translator))
  return { code: context.get(town).code, view, done: doneIn(request.url) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const mistakes = await saveActivity(context.get(actor), request, params.activity)
  return mistakes instanceof Response ? mistakes : data(mistakes, 422)
}

export default function ActivityDesk({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, done } = loaderData
  const words = formWords(t, actionData)
  const desk = `/${code}/desk`
  const programme = view.choice.current
  const query = `?programme=${programme}`
  const back = `programme/activity/${view.publicId}`
  const { text, initiative, right } = view
  // What was saved or taken back leaves the fields empty for the next.
  const drawn = done?.batch ?? done?.undone ?? ''
  return (
    <Stack gap="large">
      <title>{`${text.slice(0, 30)} | ${t('ui.productName')}`}</title>
      <PageHead
        title={<span lang="ja">{text}</span>}
        marks={<StateMark kind={view.state ?? 'other'} label={view.label} />}
        breadcrumb={[
          { label: t('programme.desk.sheet.title'), href: `${desk}/programme${query}` },
          {
            label: <span lang="ja">{initiative.title}</span>,
            href: `${desk}/programme/${initiative.publicId}${query}`,
          },
          { label: t('programme.desk.activity.title') },
        ]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {!actionData && <SavedNotice {...{ desk, done, programme, back }} />}
      <ActivityPictures key={`pictures ${drawn}`} {...{ code, view, words }} />
      {right === 'write' && <ActivityPublicity key={drawn} view={view} words={words} />}
      <EntryHistory steps={view.steps} {...{ desk, programme, back }} />
    </Stack>
  )
}
