// /desk/import: a document goes in here; what is being checked and what was imported stands below.
import { data } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { ErrorSummary, Notice, PageHead, Stack } from '#kernel/ui'
import type { Route } from './+types/import.ts'
import { DraftList, PastImports } from './ImportLists.tsx'
import { ImportUpload } from './ImportUpload.tsx'
import { answerUpload, importPageView } from './import-page.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await importPageView(context.get(actor), request.url, context.get(translator))
  const discarded = new URL(request.url).searchParams.get('done') === 'discarded'
  return { code: context.get(town).code, view, discarded }
}

export async function action({ request, context }: Route.ActionArgs) {
  const desk = `/${context.get(town).code}/desk`
  const t = context.get(translator)
  const answer = await answerUpload(context.get(actor), request, { t, desk })
  return answer instanceof Response ? answer : data(answer, 422)
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, discarded } = loaderData
  const title = t('programme.importing.title')
  const words = formWords(t, actionData)
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={t('programme.importing.lead')} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {discarded && (
        <Notice kind="success" live>
          {t('programme.importing.drafts.discarded')}
        </Notice>
      )}
      {view.drafts.length > 0 && <DraftList code={code} drafts={view.drafts} />}
      {view.mayImport ? (
        <ImportUpload view={view} words={words} />
      ) : (
        <Notice>{t('programme.importing.notYours')}</Notice>
      )}
      <PastImports code={code} view={view} />
    </Stack>
  )
}
