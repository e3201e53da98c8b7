// The sheets as a file: each time it is asked for, new slips are made.
import { actor, settings, town, translator } from '#kernel/context'
import { now } from '#kernel/db'
import { formatEdtf, todayInTokyo } from '#kernel/i18n'
import { makePaperForms, promptsAsked } from '../paper.server.ts'
import { cardFormPdf } from '../print/card-form.server.ts'
import { readSession } from '../sessions.server.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/session-paper-sheets.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const t = context.get(translator)
  const session = await readSession(who, params.session)
  const count = Number((await request.formData()).get('count'))
  const asked = await promptsAsked(who, session.id)
  const slips = await makePaperForms(who, session.id, count)
  const day = session.date ? formatEdtf(session.date, t.language) : ''
  const form = {
    town: context.get(town),
    title: session.seriesTitle,
    subtitle: [sessionWords(t, session), day].filter(Boolean).join('　'),
    // Sheets are mostly printed before the evening: then its plan says what will be asked.
    prompts:
      asked.length > 0 ? asked : session.agenda.flatMap((step) => step.settings.prompts ?? []),
    slips,
    publicUrl: context.get(settings).publicUrl,
    date: session.date ?? todayInTokyo(now()),
  }
  const name = encodeURIComponent(`${t('workshop.paper.form.title')}.pdf`)
  return new Response(new Uint8Array(cardFormPdf(form, t)), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
