// What the desk's pages of series and sessions show: plain objects, each with what may be done.

import { now } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { openBook, openProgramme } from '#programme'
import { initiativeOf } from '#programme/state'
import { readStanding } from './activity.server.ts'
import { latestOf } from './activity-edit.ts'
import { checkedInBy } from './attendance-count.server.ts'
import { inTown } from './handle.server.ts'
import { mayPlan } from './rights.server.ts'
import { listSeries, readSeries } from './series.server.ts'
import { everything, type Series, seriesDefaults } from './series.ts'
import { listPlaces, type OpenPlace } from './series-place.server.ts'
import { momentOf, peopleAt, type Session, sessionDefaults } from './session.ts'
import { type Step, stepsOf } from './session-steps.ts'
import { readSession } from './sessions.server.ts'

/** A series in the list: what is next in it, and how much of it was done. */
export interface SeriesEntry {
  publicId: string
  title: string
  kind: Series['kind']
  isPublic: boolean
  held: number
  sessions: number
  /** The session that is next, else the last one that was held. */
  next: Omit<Session, 'changes'> | null
  phase: 'today' | 'coming' | 'past'
}

/** All series, those of today first, then what is coming by its day, then what is over. */
export async function seriesList(actor: Actor) {
  const series = await listSeries(actor)
  const today = todayInTokyo(now())
  const entries = series.map((one) => entryOf(one, today))
  const by = (phase: SeriesEntry['phase']) => entries.filter((entry) => entry.phase === phase)
  const moment = ({ next }: SeriesEntry) => (next ? momentOf(next) : '')
  const order = (a: SeriesEntry, b: SeriesEntry) => (moment(a) < moment(b) ? -1 : 1)
  return {
    now: [...by('today').toSorted(order), ...by('coming').toSorted(order)],
    past: by('past').toSorted((a, b) => order(b, a)),
    mayMake: mayPlan(actor),
  }
}

function entryOf(series: Series, today: string): SeriesEntry {
  const { publicId, title, kind, isPublic, sessions } = series
  const open = sessions.filter(({ state }) => state === 'planned' || state === 'postponed')
  const held = sessions.filter(({ state }) => state === 'held')
  const next = open.toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : 1))[0]
  const isToday = sessions.some(({ date, state }) => date === today && state !== 'cancelled')
  const isOver = !next && sessions.length > 0
  return {
    ...{ publicId, title, kind, isPublic, held: held.length, sessions: sessions.length },
    next: withoutChanges(next ?? held.at(-1)),
    phase: isToday ? 'today' : isOver ? 'past' : 'coming',
  }
}

function withoutChanges(session: Session | undefined): Omit<Session, 'changes'> | null {
  if (!session) return null
  const { changes, ...rest } = session
  return rest
}

/** A step of the history with what it is about: the series itself, or one of its sessions. */
export interface ShownStep extends Step {
  about: Pick<Session, 'kind' | 'number' | 'title' | 'publicId'> | null
  mayUndo: boolean
}

function stepsIn(series: Series, isPlanner: boolean): ShownStep[] {
  const own = stepsOf(series.changes, seriesDefaults).map((step) => ({
    ...step,
    about: null,
    mayUndo: isPlanner && !step.isFirst,
  }))
  const first = series.changes[0]?.batch
  const others = series.sessions.flatMap((session) => {
    const { kind, number, title, publicId } = session
    const about = { kind, number, title, publicId }
    return stepsOf(session.changes, sessionDefaults).map((step) => ({
      ...step,
      about,
      mayUndo: isPlanner && step.batch !== first,
    }))
  })
  return [...own, ...others].toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
}

/** The page of a series. */
export async function seriesView(actor: Actor, publicId: string) {
  const series = await readSeries(actor, publicId)
  const people = await inTown(actor, (tx) => checkedInBy(tx, series.id))
  const isPlanner = mayPlan(actor, [series.id])
  const { changes, sessions, ...fields } = series
  return {
    ...fields,
    sessions: sessions.map(({ changes: _, ...session }) => ({
      ...session,
      people: peopleAt({ ...session, changes: [] }, people.get(session.id) ?? 0),
    })),
    steps: stepsIn(series, isPlanner),
    isPlanner,
    standing: await standingOf(actor, series),
    places: isPlanner ? await listPlaces(actor) : ([] as OpenPlace[]),
  }
}

async function standingOf(actor: Actor, series: Series) {
  const { programme, activity } = series
  if (!programme || !activity) return null
  const book = await openProgramme(actor, programme)
  const desk = openBook(book, { ...everything, audience: 'desk' })
  const id = latestOf(book.changes, activity)
  const initiative = desk && initiativeOf(desk, id)
  const found = initiative?.activities.find((one) => one.id === id)
  return {
    how: await readStanding(actor, series),
    initiative: initiative?.title ?? '',
    activity: found?.publicId ?? null,
    state: found?.state ?? null,
    label: found?.label.label ?? '',
    text: found?.text ?? '',
  }
}

/** The plan page of a session. */
export async function sessionView(actor: Actor, publicId: string) {
  const session = await readSession(actor, publicId)
  const isPlanner = mayPlan(actor, [session.series, session.id])
  const series = await readSeries(actor, session.seriesPublicId)
  const steps = stepsIn(series, isPlanner).filter((step) => step.about?.publicId === publicId)
  const people = await inTown(actor, (tx) => checkedInBy(tx, session.series))
  const { changes, ...rest } = session
  return { ...rest, steps, isPlanner, people: peopleAt(session, people.get(session.id) ?? 0) }
}
