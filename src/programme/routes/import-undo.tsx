// /desk/import/:import/undo: the import goes out as it came in, as a whole; its preview is a draft again.
import { data, redirect } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { attempt, formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { allow, mayAdminister } from '#kernel/tenancy'
import { ConfirmPage, ErrorSummary, Stack } from '#kernel/ui'
import { undoImport } from '../import-records.server.ts'
import type { Route } from './+types/import-undo.ts'
import { importRecordView } from './import-record-view.server.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  allow(mayAdminister(who))
  const view = await importRecordView(who, params.import, context.get(translator))
  const { id, fileName, about, begun, counts } = view
  return { code: context.get(town).code, view: { id, fileName, about, begun, counts } }
}

export async function action({ params, context }: Route.ActionArgs) {
  const done = await attempt({}, () => undoImport(context.get(actor), params.import))
  if (!done.ok) return data(done.mistakes, 422)
  const page = `/${context.get(town).code}/desk/import`
  const { draft } = done.value
  return redirect(draft ? `${page}/draft/${draft}?said=undone` : `${page}/${params.import}`)
}

export default function UndoImport({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, view } = loaderData
  const title = t('programme.importing.undo.title')
  const words = formWords(t, actionData)
  return (
    <Stack>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <ConfirmPage
        title={title}
        warning={t('programme.importing.undo.warning')}
        danger
        confirmLabel={t('programme.importing.undo.confirm')}
        cancelLabel={t('programme.importing.undo.cancel')}
        cancelHref={`/${code}/desk/import/${view.id}`}
      >
        <Stack gap="small">
          <p>
            <strong lang="ja">{view.fileName}</strong> {view.about}{' '}
            {t('programme.importing.begun', view.begun)}
          </p>
          {view.counts && <p>{t('programme.importing.past.countsOf', { ...view.counts })}</p>}
          <p>{t('programme.importing.undo.published')}</p>
        </Stack>
      </ConfirmPage>
    </Stack>
  )
}
