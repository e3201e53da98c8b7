// /desk/publish/undo: what would be taken back is shown first; nothing is ever deleted.
import { redirect } from 'react-router'
import { z } from 'zod'
import { actor, town, translator } from '#kernel/context'
import { readForm } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { ConfirmPage, Stack } from '#kernel/ui'
import { findProgramme } from '../operations.server.ts'
import { undoBatch } from '../undo.server.ts'
import type { Route } from './+types/publish-undo.ts'
import { DraftEntry, DraftFields } from './DraftEntry.tsx'
import styles from './PublishForm.module.css'
import { pageAfterUndo, undoView } from './publish-undo.server.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const view = await undoView(context.get(actor), request.url, context.get(translator))
  return { code: context.get(town).code, view }
}

const UndoForm = z.object({ batch: z.string(), back: z.string() })

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request, UndoForm)
  if (!form.ok) return refuse('invalid', 'programme.refusal.noSuchBatch')
  const who = context.get(actor)
  const wanted = new URL(request.url).searchParams.get('programme') ?? undefined
  const programme = await findProgramme(who, wanted)
  const { batch } = await undoBatch(who, { programme: programme.id, batch: form.value.batch })
  const query = new URLSearchParams({ programme: programme.publicId, undone: batch })
  const page = await pageAfterUndo(who, request.url, form.value.back)
  return redirect(`/${context.get(town).code}/desk/${page}?${query}`)
}

export default function Undo({ loaderData: { code, view } }: Route.ComponentProps) {
  const t = useT()
  const title = t('programme.publishing.undo.title')
  const { batch, back, programme } = view
  return (
    <>
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <ConfirmPage
        title={title}
        warning={t('programme.publishing.undo.warning')}
        action={`?programme=${programme}`}
        hidden={{ batch, back }}
        danger
        confirmLabel={t('programme.publishing.undo.confirm')}
        cancelLabel={t('programme.publishing.cancel')}
        cancelHref={`/${code}/desk/${back}?programme=${programme}`}
      >
        <Stack>
          <p>{t('programme.publishing.written', { by: view.by, when: view.when })}</p>
          {view.isPublished && <p>{t('programme.publishing.undo.published')}</p>}
          {view.own.length === 0 && view.groups.length === 0 && (
            <p>{t('programme.publishing.undo.nothingSeen')}</p>
          )}
          {view.own.length > 0 && <DraftFields fields={view.own} />}
          {view.groups.map((group) => (
            <section key={group.id} className={styles.group}>
              <div className={styles.head}>
                <h2 className={styles.title} lang="ja">
                  {group.title}
                </h2>
              </div>
              <ul className={styles.entries}>
                {group.entries.map((entry) => (
                  <DraftEntry key={entry.id} entry={entry} />
                ))}
              </ul>
            </section>
          ))}
        </Stack>
      </ConfirmPage>
    </>
  )
}
