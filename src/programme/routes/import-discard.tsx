// /desk/import/draft/:draft/discard: asked once more, because a draft that is thrown away is gone.
import { redirect } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { ConfirmPage } from '#kernel/ui'
import { discardImportDraft, openImportDraft } from '../import-drafts.server.ts'
import type { Route } from './+types/import-discard.ts'
import { aboutInWords } from './import-page.server.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
  const draft = await openImportDraft(context.get(actor), params.draft)
  const about = aboutInWords(draft, context.get(translator))
  return { code: context.get(town).code, fileName: draft.fileName, about }
}

export async function action({ params, context }: Route.ActionArgs) {
  await discardImportDraft(context.get(actor), params.draft)
  return redirect(`/${context.get(town).code}/desk/import?done=discarded`)
}

export default function Discard({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, fileName, about } = loaderData
  const title = t('programme.importing.discard.title')
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ConfirmPage
        title={title}
        warning={t('programme.importing.discard.warning')}
        danger
        confirmLabel={t('programme.importing.discard.confirm')}
        cancelLabel={t('programme.importing.discard.cancel')}
        cancelHref={`/${code}/desk/import`}
      >
        <p>
          <strong lang="ja">{fileName}</strong> {about}
        </p>
      </ConfirmPage>
    </>
  )
}
