// /desk/sessions/{session}/photos: pictures of the evening, with what they show and who agreed.
import { data, Form, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, ErrorSummary, Notice, Panel, Stack } from '#kernel/ui'
import { listPhotos } from '../photos.server.ts'
import { mayRun } from '../rights.server.ts'
import { readSession } from '../sessions.server.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import type { Route } from './+types/session-photos.ts'
import { AddPhoto, PhotoList } from './PhotoList.tsx'
import { changePhotos } from './photo-forms.server.ts'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  const photos = await listPhotos(who, session.id)
  const removed = new URL(request.url).searchParams.get('removed')
  const mayChange = mayRun(who, [session.series, session.id])
  return { code: context.get(town).code, session, photos, removed, mayChange }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const done = await changePhotos(who, id, request)
  if (!done.ok) return data(done.mistakes, 422)
  throw redirect(`/${params.town}/desk/sessions/${params.session}/photos${done.value}`)
}

export default function SessionPhotos({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, session, photos, removed, mayChange } = loaderData
  const words = formWords(t, actionData)
  const gone = photos.filter(({ isRemoved }) => isRemoved)
  const justGone = gone.find(({ id }) => id === removed)
  return (
    <Stack gap="large">
      <title>{`${t('workshop.book.photos.title')} | ${t('ui.productName')}`}</title>
      <SessionTabs
        town={code}
        session={session}
        current="photos"
        lead={t('workshop.book.photos.lead')}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {justGone && (
        <Notice kind="success" live title={t('workshop.book.photos.removed')}>
          <Restore id={justGone.id} />
        </Notice>
      )}
      {/* A new one each time: the fields of a photo that was just added are not the next one's. */}
      {mayChange && <AddPhoto key={photos.length} words={words} />}
      <PhotoList
        code={code}
        photos={photos.filter(({ isRemoved }) => !isRemoved)}
        words={words}
        mayChange={mayChange}
      />
      {mayChange && gone.length > 0 && (
        <Panel title={t('workshop.book.photos.gone')}>
          {gone.map((photo) => (
            <div key={photo.id}>
              <span lang="ja">{photo.caption || t('workshop.book.photos.untitled')}</span>{' '}
              <Restore id={photo.id} />
            </div>
          ))}
        </Panel>
      )}
    </Stack>
  )
}

function Restore({ id }: { id: string }) {
  const t = useT()
  return (
    <Form method="post" encType="multipart/form-data">
      <Button look="outline" size="small" name="intent" value={`restore.${id}`}>
        {t('workshop.book.photos.restore')}
      </Button>
    </Form>
  )
}
