// /desk/sessions/{session}/minutes: what was decided, by whom it is done until when, and who was there.
import { data, redirect } from 'react-router'
import { actor, town, translator } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Cluster, ErrorSummary, LinkButton, Notice, Panel, Stack } from '#kernel/ui'
import { draftMinutes } from '../minutes.server.ts'
import { roleWords } from '../ui/people-words.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-minutes.ts'
import { MinutesForm } from './MinutesForm.tsx'
import { saveFromForm } from './minutes-form.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const t = context.get(translator)
  const words = (role: string) => roleWords(t, role)
  const { session, ...told } = await draftMinutes(context.get(actor), params.session, words)
  const isSaved = new URL(request.url).searchParams.get('done') !== null
  return { code: context.get(town).code, session, told, isSaved }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const saved = await saveFromForm(context.get(actor), params.session, request)
  if (!saved.ok) return data(saved.mistakes, 422)
  const { code } = context.get(town)
  throw redirect(`/${code}/desk/sessions/${params.session}/minutes?done`)
}

export default function SessionMinutes({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, told, isSaved } = loaderData
  const words = formWords(t, actionData, 'agenda')
  const file = `/${code}/desk/sessions/${session.publicId}/minutes/file`
  return (
    <Stack gap="large">
      <title>{`${t('workshop.people.minutes.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="minutes"
        lead={t('workshop.people.minutes.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {isSaved && !actionData && (
        <Notice kind="success" live>
          {t('workshop.people.minutes.saved')}
        </Notice>
      )}
      <MinutesForm told={told} words={words} key={session.minutes} />
      <Panel title={t('workshop.people.minutes.files')}>
        {session.minutes === '' ? (
          <p>{t('workshop.people.minutes.notYet')}</p>
        ) : (
          <Cluster>
            {(['docx', 'pdf'] as const).map((format) => (
              <LinkButton key={format} look="outline" href={`${file}?format=${format}`} document>
                {t(`workshop.people.minutes.${format}`)}
              </LinkButton>
            ))}
          </Cluster>
        )}
      </Panel>
    </Stack>
  )
}
