// /desk/import/draft/:draft: the paper beside what was understood of it, until it goes into the programme.
import { data, useNavigation } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, Notice, Stack } from '#kernel/ui'
import type { Route } from './+types/import-draft.ts'
import { answerPreview } from './import-draft-action.server.ts'
import { draftView } from './import-draft-view.server.ts'
import styles from './Preview.module.css'
import { PreviewFinish } from './PreviewFinish.tsx'
import { PreviewHead, PreviewTools } from './PreviewHead.tsx'
import { PreviewNewer } from './PreviewNewer.tsx'
import { PreviewPieces } from './PreviewPieces.tsx'
import { PreviewSource } from './PreviewSource.tsx'
import { PreviewWaiting } from './PreviewWaiting.tsx'
import type { PreviewWords } from './preview-links.ts'
import { Working } from './Working.tsx'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const view = await draftView(
    context.get(actor),
    params.draft,
    request.url,
    context.get(translator),
  )
  const { code } = context.get(town)
  const said = new URL(request.url).searchParams.get('said')
  return { code, view, said, path: `/${code}/desk/import/draft/${view.id}` }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const place = { id: params.draft, desk: `/${context.get(town).code}/desk` }
  const answer = await answerPreview(context.get(actor), request, place)
  return answer instanceof Response ? answer : data(answer, 422)
}

/** Also after a refusal: what a colleague did meanwhile must be seen at once. */
export function shouldRevalidate() {
  return true
}

export default function ImportDraft({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, said, path } = loaderData
  const words: PreviewWords = formWords(t, actionData)
  const isWorking = useNavigation().formData?.get('intent') === 'commit'
  const title = t('programme.importing.preview.title', { name: view.fileName })
  return (
    <Stack>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PreviewHead code={code} path={path} view={view} title={title} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {view.faults.map(({ messageKey, details }) => (
        <Notice key={messageKey} kind="warning">
          {t.byName(messageKey, details)}
        </Notice>
      ))}
      <PreviewTools view={view} said={said} />
      <Working isWorking={isWorking} />
      <div className={styles.sides} id="preview">
        <PreviewSource path={path} view={view} />
        <div className={styles.body} id="recognised">
          <Body path={path} view={view} words={words} />
        </div>
      </div>
    </Stack>
  )
}

interface BodyProps {
  path: string
  view: Route.ComponentProps['loaderData']['view']
  words: PreviewWords
}

function Body({ path, view, words }: BodyProps) {
  const { body } = view
  if (body.tab === 'waiting') return <PreviewWaiting path={path} view={body} words={words} />
  if (body.tab === 'newer') return <PreviewNewer path={path} view={body} words={words} />
  if (body.tab === 'finish') {
    return <PreviewFinish path={path} view={body} waiting={view.counts.waiting} />
  }
  return <PreviewPieces path={path} view={body} words={words} />
}
