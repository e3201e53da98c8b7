// The forms of series and sessions at the desk, from what was typed to the operation that takes it.
import { z } from 'zod'
import { attempt, DayText, type FormReading, optional, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import { agendaOf, templateOf } from './agenda-templates.ts'
import { type SessionFields, seriesKinds, sessionKinds } from './schema.ts'
import { changeSeries, createSeries, readSeries, type SeriesMade } from './series.server.ts'
import { type PlaceInProgramme, standUnder } from './series-place.server.ts'
import { changeSession, planSession, undoStep } from './session-plan.server.ts'
import { readSession } from './sessions.server.ts'

const Text = z.string().trim()
const Ticked = z.preprocess((value) => value === 'on', z.boolean())
/** A list as people type it: one a line. */
const Lines = Text.transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)
const ToNull = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === '' ? null : value), item.nullable())
const Day = ToNull(DayText)
const Time = ToNull(z.string().regex(/^\d{2}:\d{2}$/))
const Count = ToNull(z.coerce.number().int().min(0).max(100_000))

const when = { effectiveOn: optional(DayText), reason: Text.max(1000).optional() }

/** Where in the programme: nowhere, `initiative`, or `initiative:activity`. */
const Place = z.string().transform((value): PlaceInProgramme | null => {
  const [initiative, activity] = value.split(':')
  return initiative ? { initiative, activity: activity ?? null } : null
})

const NewSeriesForm = z.object({
  title: Text.min(1).max(300),
  kind: z.enum(seriesKinds),
  description: Text,
  place: Place,
  template: z.string(),
})

/** 新しいワークショップ. */
export async function newSeries(actor: Actor, request: Request): Promise<FormReading<SeriesMade>> {
  const form = await readForm(request, NewSeriesForm)
  if (!form.ok) return form
  const { place, template, ...fields } = form.value
  const make = () => createSeries(actor, { fields, place, template: template || null })
  return attempt(form.values, make, { 'workshop.series.refusal.notYourInitiative': 'place' })
}

const days = {
  'workshop.series.refusal.future': 'effectiveOn',
  'workshop.series.refusal.overtaken': 'effectiveOn',
}

type Run<T> = (actor: Actor, id: string, request: Request) => Promise<FormReading<T>>

function running<T>(
  schema: z.ZodType<T>,
  firstField: string,
  work: (actor: Actor, id: string, value: T) => Promise<unknown>,
): Run<unknown> {
  return async (actor, id, request) => {
    const form = await readForm(request, schema)
    if (!form.ok) return form
    return attempt(form.values, () => work(actor, id, form.value), {
      ...days,
      '*': firstField,
    })
  }
}

const sessionPlan = {
  kind: z.enum(sessionKinds),
  title: Text.max(300),
  date: Day,
  startsAt: Time,
  endsAt: Time,
  place: Text.max(300),
}

const seriesForms = {
  save: running(
    z.object({
      title: Text.min(1).max(300),
      kind: z.enum(seriesKinds),
      description: Text,
      questions: Lines,
      isPublic: Ticked.default(false),
      takesApplications: Ticked.default(false),
      ...when,
    }),
    'title',
    (actor, series, { effectiveOn, reason, ...fields }) =>
      changeSeries(actor, { series, fields, effectiveOn, reason }),
  ),
  add: running(
    z.object({ ...sessionPlan, template: z.string() }),
    'date',
    (actor, series, { template, ...fields }) => {
      const session = templateOf(template)?.sessions[0]
      const agenda = session ? { agenda: agendaOf(session) } : {}
      return planSession(actor, { series, fields: { ...fields, ...agenda } })
    },
  ),
  place: running(z.object({ place: Place }), 'place', async (actor, series, { place }) => {
    if (place) await standUnder(actor, { series, ...place })
  }),
  undo: running(z.object({ batch: z.uuid() }), '', (actor, series, { batch }) =>
    undoStep(actor, { series, batch }),
  ),
  drop: running(z.object({}), '', (actor, series) =>
    changeSeries(actor, { series, fields: { dropped: true } }),
  ),
}

/** The forms on the page of a series; `intent` says which one was sent. */
export async function seriesForm(actor: Actor, publicId: string, request: Request) {
  const { id } = await readSeries(actor, publicId)
  const intent = await intentOf(request, seriesForms)
  return { intent, read: await seriesForms[intent](actor, id, request) }
}

const changing = (
  fields: (value: Record<string, unknown>) => Partial<SessionFields>,
  shape: z.ZodRawShape,
  firstField: string,
) =>
  running(z.object({ ...when, ...shape }), firstField, (actor, session, value) => {
    const { effectiveOn, reason, ...rest } = value as Record<string, unknown> & Told
    return changeSession(actor, { session, fields: fields(rest), effectiveOn, reason })
  })

interface Told {
  effectiveOn?: string
  reason?: string
}

const whyNeeded = { reason: Text.min(1).max(1000) }
const same = (value: Record<string, unknown>): Partial<SessionFields> => value

const sessionForms = {
  save: changing(
    same,
    {
      ...sessionPlan,
      theme: Text.max(1000),
      lecturer: Text.max(300),
      lecturerProfile: Text,
      facilitators: Lines,
      capacity: ToNull(z.coerce.number().int().min(1).max(100_000)),
      materials: Lines,
    },
    'title',
  ),
  lecturer: changing(same, { lecturer: Text.min(1).max(300), lecturerProfile: Text }, 'lecturer'),
  move: changing(
    ({ date }) => ({ date: date as string | null, state: date ? 'planned' : 'postponed' }),
    { date: Day },
    'date',
  ),
  time: changing(same, { startsAt: Time, endsAt: Time }, 'endsAt'),
  cancel: changing(() => ({ state: 'cancelled' }), whyNeeded, 'reason'),
  held: changing(
    ({ headcount }) => ({ state: 'held', headcount: headcount as number | null }),
    { headcount: Count },
    'headcount',
  ),
  reopen: changing(() => ({ state: 'planned' }), {}, ''),
  drop: changing(() => ({ dropped: true }), {}, ''),
}

/** The forms on the plan page of a session. */
export async function sessionForm(actor: Actor, publicId: string, request: Request) {
  const session = await readSession(actor, publicId)
  const posted = (await request.clone().formData()).get('intent')
  if (posted === 'undo') {
    return { intent: 'undo', session, read: await seriesForms.undo(actor, session.series, request) }
  }
  const intent = await intentOf(request, sessionForms)
  return { intent, session, read: await sessionForms[intent](actor, session.id, request) }
}

async function intentOf<K extends string>(request: Request, forms: Record<K, unknown>): Promise<K> {
  const asked = (await request.clone().formData()).get('intent')
  const known = Object.keys(forms) as [K]
  return known.find((name) => name === asked) ?? known[0]
}
