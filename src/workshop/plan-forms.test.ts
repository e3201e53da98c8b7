import { expect, test } from 'vitest'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, useTestDatabase } from '#test'
import { newSeries, seriesForm, sessionForm } from './plan-forms.server.ts'
import { seriesList, seriesView, sessionView } from './plan-view.server.ts'

useTestDatabase()

function post(fields: Record<string, string>): Request {
  return new Request('http://hall.example/', { method: 'POST', body: new URLSearchParams(fields) })
}

/** A series made by its form, with one session added by its form. */
async function aPlannedSeries(actor: Actor) {
  const title = '魅力発見ワークショップ'
  const fields = { title, kind: 'series', description: '', place: '', template: '' }
  const made = await newSeries(actor, post(fields))
  if (!made.ok) throw new Error('the form was refused')
  const { publicId } = made.value
  const plan = {
    kind: 'session',
    title: '',
    date: '令和２年８月７日',
    place: '公民館',
    template: 'free',
  }
  const times = { startsAt: '18:00', endsAt: '22:30' }
  await seriesForm(actor, publicId, post({ intent: 'add', ...plan, ...times }))
  const [session] = (await seriesView(actor, publicId)).sessions
  return { publicId, session: session?.publicId ?? '' }
}

test('a series and its session are made by the forms of the desk', async () => {
  const actor = await anAdministrator()
  const { session } = await aPlannedSeries(actor)
  const view = await sessionView(actor, session)
  expect(view).toMatchObject({ date: '2020-08-07', startsAt: '18:00', place: '公民館', number: 1 })
  expect(view.agenda).toHaveLength(7)
  expect((await seriesList(actor)).now).toMatchObject([{ phase: 'coming', held: 0, sessions: 1 }])
})

test('changes are told with their reasons and days, and taken back from the list', async () => {
  const actor = await anAdministrator()
  const { session } = await aPlannedSeries(actor)
  const send = (fields: Record<string, string>) => sessionForm(actor, session, post(fields))
  const since = { effectiveOn: 'R2.8.10', reason: 'コロナ禍のため' }
  await send({
    intent: 'lecturer',
    lecturer: '山田',
    lecturerProfile: '',
    effectiveOn: '',
    reason: '',
  })
  await send({ intent: 'lecturer', lecturer: '佐藤', lecturerProfile: '教授' })
  await send({ intent: 'move', date: '', ...since })
  expect(await sessionView(actor, session)).toMatchObject({
    lecturer: '佐藤',
    date: null,
    state: 'postponed',
  })
  const { steps } = await sessionView(actor, session)
  const moved = steps.find(({ reason }) => reason === 'コロナ禍のため')
  expect(moved?.effectiveOn).toBe('2020-08-10')
  await send({ intent: 'undo', batch: moved?.batch ?? '' })
  expect((await sessionView(actor, session)).steps).toHaveLength(steps.length - 1)
})

test('a cancellation needs its reason; a session is held with the people who came', async () => {
  const actor = await anAdministrator()
  const { session, publicId } = await aPlannedSeries(actor)
  const cancelled = await sessionForm(actor, session, post({ intent: 'cancel', reason: '' }))
  expect(cancelled.read).toMatchObject({ ok: false, mistakes: { mistakes: [{ field: 'reason' }] } })
  await sessionForm(actor, session, post({ intent: 'held', headcount: '23' }))
  const { sessions } = await seriesView(actor, publicId)
  expect(sessions[0]).toMatchObject({ state: 'held', people: 23 })
  expect((await seriesList(actor)).past).toHaveLength(1)
})

test('a change from a day before what it changes is a mistake at its day', async () => {
  const actor = await anAdministrator()
  const { session } = await aPlannedSeries(actor)
  const early = { intent: 'cancel', reason: '台風', effectiveOn: 'R2.7.1' }
  const { read } = await sessionForm(actor, session, post(early))
  expect(read).toMatchObject({ ok: false, mistakes: { mistakes: [{ field: 'effectiveOn' }] } })
})

test('a session that begins when it ends is a mistake at its field', async () => {
  const actor = await anAdministrator()
  const { session } = await aPlannedSeries(actor)
  const wrong = { intent: 'time', startsAt: '18:00', endsAt: '18:00' }
  const { read } = await sessionForm(actor, session, post(wrong))
  expect(read).toMatchObject({ ok: false, mistakes: { mistakes: [{ field: 'endsAt' }] } })
})
