// One typed card, sent in the background: answers as JSON, so that the typist's page stays as it is.
import { actor } from '#kernel/context'
import { readSession } from '../sessions.server.ts'
import type { Route } from './+types/session-paper-card.ts'
import { type PaperAnswer, typeFromForm } from './paper-forms.server.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const typed = await typeFromForm(who, id, request)
  const answer: PaperAnswer = typed.ok ? { typed: typed.value } : { mistakes: typed.mistakes }
  return Response.json(answer, { status: typed.ok ? 200 : 422 })
}
