// Asks once more before the evening is closed for everybody.
import { redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { ConfirmPage, DescriptionList } from '#kernel/ui'
import { readStage } from '../stage.server.ts'
import { closeFromForm } from '../stage-forms.server.ts'
import type { Route } from './+types/stage-close.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { session, counts, phase } = await readStage(context.get(actor), params.session)
  const step = new URL(request.url).searchParams.get('step') ?? ''
  return { code: context.get(town).code, session, counts, after: phase?.number ?? 0, step }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await closeFromForm(context.get(actor), params.session, request)
  throw redirect(`/${context.get(town).code}/desk/sessions/${params.session}/stage`)
}

export default function StageClosePage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, counts, after, step } = loaderData
  return (
    <>
      <title>{t('workshop.stage.close.title')}</title>
      <ConfirmPage
        title={t('workshop.stage.close.title')}
        warning={t('workshop.stage.close.warning')}
        hidden={{ step, after: String(after) }}
        confirmLabel={t('workshop.stage.close.confirm')}
        cancelLabel={t('workshop.stage.close.cancel')}
        cancelHref={`/${code}/desk/sessions/${session.publicId}/stage`}
      >
        <DescriptionList
          facts={[
            { term: t('workshop.stage.counts.cards'), value: counts.cards },
            { term: t('workshop.stage.counts.phones'), value: counts.joined },
          ]}
        />
      </ConfirmPage>
    </>
  )
}
