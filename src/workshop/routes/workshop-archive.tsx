// /desk/workshops/archive: a series carried out of this installation as a file, and one that was carried here.
import { data, Form } from 'react-router'
import { z } from 'zod'
import { actor, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Button,
  Cluster,
  EmptyState,
  ErrorSummary,
  FileDrop,
  Notice,
  PageHead,
  Panel,
  Stack,
} from '#kernel/ui'
import { archiveFingerprint } from '../archive/key.server.ts'
import { type Merged, mergeArchive } from '../archive/merge.server.ts'
import { listSeries } from '../series.server.ts'
import type { Route } from './+types/workshop-archive.ts'

const Posted = z.object({ intent: z.enum(['try', 'merge']), file: z.instanceof(File) })

export async function loader({ context }: Route.LoaderArgs) {
  const who = context.get(actor)
  const series = (await listSeries(who)).map(({ publicId, title }) => ({ publicId, title }))
  return { code: context.get(town).code, series, fingerprint: await archiveFingerprint(who) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, Posted)
  if (!form.ok) return data({ mistakes: form.mistakes, merged: null, isTrial: true }, 422)
  const bytes = new Uint8Array(await form.value.file.arrayBuffer())
  const isTrial = form.value.intent === 'try'
  const merging = () => mergeArchive(context.get(actor), context.get(town), bytes, { isTrial })
  const done = await attempt(form.values, merging, { '*': 'file' })
  if (!done.ok) return data({ mistakes: done.mistakes, merged: null, isTrial }, 422)
  return { mistakes: undefined, merged: done.value, isTrial }
}

export default function WorkshopArchive({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, series, fingerprint } = loaderData
  const words = formWords(t, actionData?.mistakes)
  const title = t('workshop.archive.desk.title')
  const home = { label: t('workshop.series.list.title'), href: `/${code}/desk/workshops` }
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('workshop.archive.desk.lead')}
        breadcrumb={[home, { label: title }]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {actionData?.merged && <Told merged={actionData.merged} isTrial={actionData.isTrial} />}
      <Panel title={t('workshop.archive.desk.out')}>
        <p>{t('workshop.archive.desk.outHint', { fingerprint })}</p>
        {series.length === 0 && <EmptyState title={t('workshop.archive.desk.none')} />}
        <Cluster>
          {series.map((one) => (
            <form
              key={one.publicId}
              method="post"
              action={`/${code}/desk/workshops/archive/${one.publicId}.zip`}
            >
              <Button look="outline" icon="download">
                {one.title}
              </Button>
            </form>
          ))}
        </Cluster>
      </Panel>
      <MergeForm error={words.errorOf('file')} />
    </Stack>
  )
}

function MergeForm({ error }: { error: string | undefined }) {
  const t = useT()
  return (
    <Panel title={t('workshop.archive.desk.in')}>
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <FileDrop
            label={t('workshop.archive.desk.file')}
            name="file"
            hint={t('workshop.archive.desk.fileHint')}
            accept=".zip"
            error={error}
          />
          <Cluster>
            <Button look="outline" name="intent" value="try">
              {t('workshop.archive.desk.try')}
            </Button>
            <Button name="intent" value="merge">
              {t('workshop.archive.desk.merge')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}

function Told({ merged, isTrial }: { merged: Merged; isTrial: boolean }) {
  const t = useT()
  const { title, fingerprint, isKnownKey, lostLinks } = merged
  const all = Object.values(merged.tables)
  const counts = {
    cards: merged.tables.workshop_card?.added ?? 0,
    added: all.reduce((sum, { added }) => sum + added, 0),
    changed: all.reduce((sum, { changed }) => sum + changed, 0),
  }
  const renumbered = all.reduce((sum, table) => sum + table.renumbered, 0)
  return (
    <Notice
      kind={isTrial ? 'info' : 'success'}
      live
      title={t(`workshop.archive.desk.${isTrial ? 'tried' : 'merged'}`, { title, ...counts })}
    >
      <p>{t(`workshop.archive.desk.${isKnownKey ? 'knownKey' : 'newKey'}`, { fingerprint })}</p>
      {renumbered > 0 && <p>{t('workshop.archive.desk.renumbered', { count: renumbered })}</p>}
      {lostLinks && <p>{t('workshop.archive.desk.lostLinks')}</p>}
    </Notice>
  )
}
