// One card from the typist's queue: the same as the page's form, answered for a script.
import { actor } from '#kernel/context'
import { readSession } from '../sessions.server.ts'
import type { Route } from './+types/session-paper-card.ts'
import { typeFromForm } from './paper-forms.server.ts'

export async function action({ request, params, context }: Route.ActionArgs) {
  const who = context.get(actor)
  const { id } = await readSession(who, params.session)
  const typed = await typeFromForm(who, id, request)
  if (!typed.ok) return Response.json({ mistakes: typed.mistakes }, { status: 422 })
  return Response.json({ paper: typed.value.participant, slip: typed.value.slip })
}
