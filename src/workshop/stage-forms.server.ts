// The buttons and small forms of the facilitator's console: which one was pressed, and what it does.
import { z } from 'zod'
import { attempt, type FormReading, listOf, optional, readForm } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { startPhase } from './phases.server.ts'
import { type AgendaStep, PhaseKind, type PhaseSettings } from './schema.ts'
import { readSession } from './sessions.server.ts'
import { returnToLast, startStep } from './steps.server.ts'
import { changeTimer, setRevealed } from './timer.server.ts'
import { mostMinutes } from './timer.ts'

export interface StageHand {
  actor: Actor
  session: string
  agenda: readonly AgendaStep[]
}

const Whole = z.preprocess(
  (value) => (typeof value === 'string' ? Number(toHalfWidth(value).trim()) : value),
  z.number().int(),
)
const Minutes = Whole.pipe(z.number().min(1).max(mostMinutes))
const After = optional(Whole)
const ClockTime = z
  .string()
  .transform((text) => toHalfWidth(text).trim().replace('時', ':').replace('分', ''))
  .transform((text) => text.replace(/^(\d):/, '0$1:').replace(/:$/, ':00'))
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'workshop.stage.refusal.clock')

const NewPhase = z.object({
  kind: PhaseKind,
  after: After,
  minutes: optional(Minutes),
  prompts: z.string().optional(),
  together: z.string().optional(),
  setSize: optional(Whole.pipe(z.number().min(4).max(30))),
  budget: optional(Whole.pipe(z.number().min(1).max(50))),
  mostPerTarget: optional(Whole.pipe(z.number().min(1).max(50))),
  on: optional(z.enum(['cards', 'groups', 'both'])),
  question: listOf(z.string().trim().max(300)),
  questionKind: listOf(z.enum(['will', 'words', 'yesNo'])),
})

const Reveal = z.object({ shown: z.enum(['yes', 'no']), after: After })
const TimerButton = z.object({ do: z.enum(['pause', 'resume', 'end']), after: After })

const runs: Record<string, (hand: StageHand, request: Request) => Promise<FormReading<unknown>>> = {
  step: running(z.object({ step: Whole, after: After }), 'step', (hand, value) =>
    startStep(hand.actor, { session: hand.session, agenda: hand.agenda, ...value }),
  ),
  phase: running(NewPhase, 'phase', (hand, { kind, after, minutes, ...fields }) =>
    startPhase(hand.actor, hand.session, {
      kind,
      after,
      minutes,
      settings: settingsOf(kind, fields),
    }),
  ),
  back: running(z.object({ after: After }), 'step', (hand, { after }) =>
    returnToLast(hand.actor, hand.session, after),
  ),
  reveal: running(Reveal, 'step', (hand, { shown, after }) =>
    setRevealed(hand.actor, hand.session, shown === 'yes', after),
  ),
  set: running(
    z.object({ minutes: Minutes, after: After }),
    'minutes',
    (hand, { minutes, after }) =>
      changeTimer(hand.actor, hand.session, { do: 'set', minutes }, after),
  ),
  until: running(z.object({ time: ClockTime, after: After }), 'time', (hand, { time, after }) =>
    changeTimer(hand.actor, hand.session, { do: 'until', time }, after),
  ),
  extend: running(
    z.object({ minutes: Minutes, after: After }),
    'timer',
    (hand, { minutes, after }) =>
      changeTimer(hand.actor, hand.session, { do: 'extend', minutes }, after),
  ),
  timer: running(TimerButton, 'timer', (hand, { do: step, after }) =>
    changeTimer(hand.actor, hand.session, { do: step }, after),
  ),
}

/** Does what the pressed button says; `intent` names it. */
export async function actOnStage(hand: StageHand, request: Request): Promise<FormReading<unknown>> {
  const intent = String((await request.clone().formData()).get('intent'))
  const run = Object.hasOwn(runs, intent) ? runs[intent] : undefined
  if (run) return run(hand, request)
  const mistake = { field: '', messageKey: 'kernel.form.wrong', details: {} }
  return { ok: false, mistakes: { values: {}, mistakes: [mistake] } }
}

const Closing = z.object({ step: optional(Whole), after: After })

/** The confirmed end of an evening, as a step of its plan or by itself. */
export async function closeFromForm(actor: Actor, publicId: string, request: Request) {
  const { id, agenda } = await readSession(actor, publicId)
  const form = await readForm(request, Closing)
  const { step, after } = form.ok ? form.value : {}
  if (step !== undefined && agenda[step]?.kind === 'close') {
    return startStep(actor, { session: id, agenda, step, after })
  }
  return startPhase(actor, id, { kind: 'close', after })
}

function running<T>(
  schema: z.ZodType<T>,
  field: string,
  work: (hand: StageHand, value: T) => Promise<unknown>,
) {
  return async (hand: StageHand, request: Request): Promise<FormReading<unknown>> => {
    const form = await readForm(request, schema)
    if (!form.ok) return form
    return attempt(form.values, () => work(hand, form.value), { '*': field })
  }
}

type SettingFields = Omit<z.infer<typeof NewPhase>, 'kind' | 'after' | 'minutes'>

/** Only what was filled in, so that the usual numbers stand where nothing was. */
function settingsOf(kind: PhaseKind, fields: SettingFields): PhaseSettings {
  const { prompts, together, question, questionKind, ...numbers } = fields
  const lines = prompts
    ?.split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const questions = question
    .map((text, index) => ({
      id: `q${index + 1}`,
      text,
      kind: questionKind[index] ?? ('words' as const),
    }))
    .filter(({ text }) => text !== '')
  return {
    ...(lines?.length && { prompts: lines }),
    // A box that is not ticked is not posted at all.
    ...(kind === 'sort' && { together: together === 'yes' }),
    ...(questions.length > 0 && { questions }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)),
  }
}
