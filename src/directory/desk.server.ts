// What the desk's pages ask of the directory: forms in, plain objects for the page out.
import { z } from 'zod'
import { attempt, DayText, type FormReading, listOf, optional, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import {
  addUnit,
  endUnit,
  listUnits,
  type Made,
  moveUnit,
  renameUnit,
} from './operations.server.ts'
import { listSteps, mergeUnits, splitUnit, undoBatch } from './reorganise.server.ts'
import { linesOf, toldNames } from './step-words.ts'
import { orderAfter } from './unit.ts'

const Id = z.uuid()
const Text = z.string().trim().min(1)
const reason = z.string().trim().max(1000).optional()
const Parent = z.preprocess((value) => (value === '' ? null : value), Id.nullable())

const Addition = z.object({
  kind: z.enum(['section', 'body']),
  name: Text,
  parent: Parent.default(null),
  effectiveOn: optional(DayText),
})

/** The form 加える. */
export async function addFromForm(
  actor: Actor,
  request: Request,
): Promise<FormReading<Made & { name: string }>> {
  const form = await readForm(request, Addition)
  if (!form.ok) return form
  const { name } = form.value
  return attempt(form.values, async () => ({ name, ...(await addUnit(actor, form.value)) }), {
    '*': 'name',
  })
}

const forms = {
  rename: z.object({
    name: Text,
    effectiveOn: optional(DayText),
    isCorrection: z.preprocess((value) => value === 'on', z.boolean()),
    reason,
  }),
  move: z.object({ parent: Parent, after: z.string(), effectiveOn: optional(DayText), reason }),
  end: z.object({ endsOn: DayText, successors: listOf(Id), reason }),
  merge: z.object({ others: listOf(Id), name: Text, effectiveOn: DayText, reason }),
  split: z.object({
    names: z.string().transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
    effectiveOn: DayText,
    reason,
  }),
  undo: z.object({ batch: Id }),
}
type Intent = keyof typeof forms

/** The forms of a unit's own page; `intent` says which one was sent. */
export async function changeFromForm(
  actor: Actor,
  id: string,
  request: Request,
): Promise<FormReading<unknown>> {
  const asked = (await request.clone().formData()).get('intent')
  const intent = Object.keys(forms).find((name) => name === asked) as Intent | undefined
  const run = runs[intent ?? 'undo']
  return run(actor, id, request)
}

type Run = (actor: Actor, id: string, request: Request) => Promise<FormReading<unknown>>

function running<T>(
  schema: z.ZodType<T>,
  firstField: string,
  work: (actor: Actor, id: string, value: T) => Promise<unknown>,
): Run {
  return async (actor, id, request) => {
    const form = await readForm(request, schema)
    if (!form.ok) return form
    return attempt(form.values, () => work(actor, id, form.value), { '*': firstField })
  }
}

const runs: Record<Intent, Run> = {
  rename: running(forms.rename, 'name', (actor, id, value) => renameUnit(actor, { id, ...value })),
  move: running(forms.move, 'parent', async (actor, id, { after, ...value }) => {
    const units = await listUnits(actor)
    const order = orderAfter(units, { id, parent: value.parent, after })
    return moveUnit(actor, { id, order, ...value })
  }),
  end: running(forms.end, 'endsOn', (actor, id, value) => endUnit(actor, { id, ...value })),
  merge: running(forms.merge, 'others', (actor, id, { others, ...value }) =>
    mergeUnits(actor, { ids: [id, ...others], ...value }),
  ),
  split: running(forms.split, 'names', (actor, id, value) => splitUnit(actor, { id, ...value })),
  undo: running(forms.undo, '', (actor, _, { batch }) => undoBatch(actor, batch)),
}

/** The steps as lines of words, of one unit or of all. */
export async function shownSteps(actor: Actor, unitId?: string) {
  const steps = await listSteps(actor)
  const names = toldNames(steps.toReversed().flatMap((step) => step.changes))
  return steps
    .filter(({ changes }) => !unitId || changes.some((change) => change.subject === unitId))
    .map(({ changes, ...step }) => {
      const own = unitId ? changes.filter((change) => change.subject === unitId) : changes
      return { ...step, lines: linesOf(own, names), others: changes.length - own.length }
    })
}
