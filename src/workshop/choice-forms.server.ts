// The forms of the picture's list: add, reword, move, take off and put back.
import { z } from 'zod'
import { attempt, type FormReading, optional, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import {
  addChoice,
  changeChoice,
  moveChoice,
  removeChoice,
  restoreChoice,
} from './choices.server.ts'

const words = { drawing: z.string(), intent: z.string() }
const id = z.uuid()
const Step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('add'), target: optional(z.uuid()), ...words }),
  z.object({ step: z.literal('change'), id, ...words }),
  z.object({ step: z.literal('up'), id }),
  z.object({ step: z.literal('down'), id }),
  z.object({ step: z.literal('remove'), id }),
  z.object({ step: z.literal('restore'), id }),
])
type Step = z.infer<typeof Step>

/** Does what the pressed button of the list says. */
export async function changeChoices(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<Step['step']>> {
  const form = await readForm(request, Step)
  if (!form.ok) return form
  return attempt(
    form.values,
    async () => {
      await take(actor, session, form.value)
      return form.value.step
    },
    { '*': fieldOf(form.value) },
  )
}

/** Several forms stand on the page: the mistake belongs to the one that was sent. */
function fieldOf(step: Step): string {
  if (step.step === 'add') return `drawing-${step.target ?? 'new'}`
  return `drawing-${step.id}`
}

async function take(actor: Actor, session: string, step: Step): Promise<unknown> {
  if (step.step === 'add') {
    return addChoice(actor, { session, ...step, target: step.target ?? null })
  }
  if (step.step === 'change') return changeChoice(actor, { session, ...step })
  if (step.step === 'remove') return removeChoice(actor, { session, id: step.id })
  if (step.step === 'restore') return restoreChoice(actor, { session, id: step.id })
  return moveChoice(actor, { session, id: step.id, by: step.step === 'up' ? -1 : 1 })
}
