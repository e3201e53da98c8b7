// Saves the agenda's form: every button saves what was typed, so that nothing is lost on the way.
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { readAgenda } from './agenda-form.ts'
import { agendaOf, templateOf } from './agenda-templates.ts'
import type { AgendaStep } from './schema.ts'
import { changeSession } from './session-plan.server.ts'
import { readSession } from './sessions.server.ts'

/** `isDone`: the person asked to save, not to go on arranging. Nothing is saved where a row is wrong. */
export async function saveAgenda(
  actor: Actor,
  publicId: string,
  request: Request,
): Promise<{ isDone: boolean; wrong: number[] }> {
  const { id } = await readSession(actor, publicId)
  const form = await request.formData()
  const isTemplate = form.get('do') === 'template'
  const { steps, wrong } = isTemplate
    ? { steps: fromTemplate(String(form.get('template'))), wrong: [] }
    : readAgenda(form)
  if (wrong.length > 0) return { isDone: false, wrong }
  await changeSession(actor, { session: id, fields: { agenda: steps } })
  return { isDone: form.get('do') === 'save', wrong }
}

function fromTemplate(wanted: string): AgendaStep[] {
  const [id = '', index] = wanted.split(':')
  const session = templateOf(id)?.sessions[Number(index)]
  return session ? agendaOf(session) : refuse('invalid', 'workshop.series.refusal.noSuchTemplate')
}
