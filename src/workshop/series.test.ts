import { describe, expect, test } from 'vitest'
import { addUnit } from '#directory'
import type { Actor } from '#kernel/tenancy'
import { createProgramme, readProgramme, recordEdits } from '#programme'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { readStanding } from './activity.server.ts'
import { openWorkshop, startPhase } from './phases.server.ts'
import {
  changeSeries,
  createSeries,
  listSeries,
  readPublicSeries,
  readSeries,
} from './series.server.ts'
import { listPlaces, standUnder } from './series-place.server.ts'
import { changeSession, planSession, undoStep } from './session-plan.server.ts'

useTestDatabase()

const title = '地域ブランディングワークショップ'
const evening = { startsAt: '18:00', endsAt: '22:30' }
const lecture = '講師による研修、セミナーも計画ができず。8月から始動。'

/** A programme with one initiative and one imported activity, led by a section of the town. */
async function aTownWithProgramme() {
  const town = await aTown()
  const admin = await aStaff(town, 'administrator')
  const { id: section } = await addUnit(admin, { name: '企画財政課', effectiveOn: '2019-04-01' })
  const day = '2020-05-01'
  const { id: programme } = await createProgramme(admin, {
    title: '進捗状況',
    fiscalYear: 2020,
    effectiveOn: day,
  })
  const { labels } = await seen(admin, programme)
  const label = labels.find(({ state }) => state === 'implemented')?.id ?? ''
  const { made } = await recordEdits(admin, {
    programme,
    effectiveOn: day,
    edits: [
      {
        kind: 'initiative',
        ref: 'one',
        fields: { title: '魅力発見ワークショップ', fromYear: 2020, order: 1, leadSection: section },
      },
      {
        kind: 'activity',
        ref: 'told',
        fields: { initiative: '@one', label, text: lecture, fiscalYear: 2020, order: 1 },
      },
    ],
  })
  const id = (ref: string) => made.get(ref) ?? ''
  return { town, admin, section, programme, initiative: id('one'), activity: id('told') }
}

async function seen(actor: Actor, programme: string, asOf = '9999-12-31') {
  const found = await readProgramme(actor, programme, { asOf, knownAt: null, audience: 'desk' })
  if (!found) throw new Error('nothing is told')
  return found
}

async function lines(actor: Actor, programme: string, asOf?: string) {
  const { initiatives } = await seen(actor, programme, asOf)
  return initiatives.flatMap(({ activities }) => activities.map(({ text }) => text))
}

describe('a series', () => {
  test('is made with the sessions of a template and read with them in order', async () => {
    const actor = await aStaff(await aTown(), 'facilitator')
    const made = await createSeries(actor, { fields: { title }, template: 'branding' })
    const series = await readSeries(actor, made.publicId)
    expect(series.sessions.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(series.sessions[0]).toMatchObject({ title: 'まちの魅力を出し合う', state: 'planned' })
    expect(series.sessions[0]?.agenda).toHaveLength(9)
  })

  test('is a matter of who runs it: a viewer may not, a facilitator of another series neither', async () => {
    const town = await aTown()
    const admin = await aStaff(town, 'administrator')
    const own = await createSeries(admin, { fields: { title } })
    const other = await createSeries(admin, { fields: { title: '別' } })
    const viewer = await aStaff(town, 'viewer')
    await expect(createSeries(viewer, { fields: { title } })).rejects.toBeRefused('not-allowed')
    const leader = await aStaff(town, 'facilitator', { scope: own.id })
    await changeSeries(leader, { series: own.id, fields: { isPublic: true } })
    await expect(
      changeSeries(leader, { series: other.id, fields: { isPublic: true } }),
    ).rejects.toBeRefused('not-allowed')
  })

  test('is seen by the public only where it is shown', async () => {
    const admin = await anAdministrator()
    const made = await createSeries(admin, { fields: { title } })
    await expect(readPublicSeries(admin, made.publicId)).rejects.toBeRefused('not-found')
    await changeSeries(admin, { series: made.id, fields: { isPublic: true } })
    expect((await readPublicSeries(admin, made.publicId)).title).toBe(title)
  })

  test('another town sees nothing of it and changes nothing', async () => {
    const { admin, initiative } = await aTownWithProgramme()
    const made = await createSeries(admin, { fields: { title } })
    const session = await planSession(admin, { series: made.id, fields: {} })
    const elsewhere = await anOfficerElsewhere()
    expect(await listSeries(elsewhere)).toEqual([])
    expect(await listPlaces(elsewhere)).toEqual([])
    await expect(readSeries(elsewhere, made.publicId)).rejects.toBeRefused('not-found')
    const tries = [
      () => changeSeries(elsewhere, { series: made.id, fields: { title: '別' } }),
      () => planSession(elsewhere, { series: made.id, fields: {} }),
      () => changeSession(elsewhere, { session: session.id, fields: { theme: '別' } }),
      () => undoStep(elsewhere, { series: made.id, batch: made.id }),
      () => standUnder(elsewhere, { series: made.id, initiative }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toBeRefused('not-found')
  })
})

describe('a session’s plan', () => {
  test('refuses days to come as “since”, and a session held before its day', async () => {
    const admin = await anAdministrator()
    const { id: series } = await createSeries(admin, { fields: { title } })
    const { id: session } = await planSession(admin, { series, fields: { date: '2999-01-01' } })
    await expect(
      changeSession(admin, { session, fields: { theme: '別' }, effectiveOn: '2999-01-01' }),
    ).rejects.toBeRefused('invalid')
    await expect(changeSession(admin, { session, fields: { state: 'held' } })).rejects.toBeRefused(
      'invalid',
    )
  })

  test('a form sent without a change is no step; a step is taken back once', async () => {
    const admin = await anAdministrator()
    const made = await createSeries(admin, { fields: { title } })
    const fields = { place: '中央公民館', ...evening }
    const { id: session } = await planSession(admin, { series: made.id, fields })
    expect(await changeSession(admin, { session, fields })).toEqual({ batch: null })
    const { batch } = await changeSession(admin, { session, fields: { place: '図書館' } })
    const undo = { series: made.id, batch: batch ?? '' }
    await undoStep(admin, undo)
    expect((await readSeries(admin, made.publicId)).sessions[0]?.place).toBe('中央公民館')
    await expect(undoStep(admin, undo)).rejects.toBeRefused('conflict')
  })

  test('closing the evening on its day makes it held', async () => {
    const admin = await anAdministrator()
    const opened = await openWorkshop(admin, { title, prompts: [], fallbackPrompt: '自由に' })
    await startPhase(admin, opened.id, { kind: 'close' })
    const [series] = await listSeries(admin)
    expect(series?.sessions[0]).toMatchObject({ state: 'held' })
  })
})

describe('the activity of a series', () => {
  test('is one line, which is planned first and done when a session was held', async () => {
    const { admin, programme, initiative } = await aTownWithProgramme()
    const place = { initiative }
    const { id: series } = await createSeries(admin, { fields: { title }, place })
    expect(await lines(admin, programme)).toEqual([lecture, `${title}を予定。`])
    const plan = { series, fields: { ...evening, date: '2020-08-07' } }
    const { id: session } = await planSession(admin, plan)
    expect(await lines(admin, programme)).toEqual([
      lecture,
      `${title}：4時間30分×1回（8/7）を予定。`,
    ])
    await changeSession(admin, { session, fields: { state: 'held', headcount: 23 } })
    const { initiatives } = await seen(admin, programme)
    expect(initiatives[0]?.activities[1]).toMatchObject({
      state: 'implemented',
      text: `${title}：4時間30分×1回（8/7）を実施。参加者23人。`,
      dates: ['2020-08-07'],
    })
  })

  test('an adopted activity keeps its words, its label and the number of lines', async () => {
    const { admin, programme, initiative, activity } = await aTownWithProgramme()
    const place = { initiative, activity }
    const { id: series } = await createSeries(admin, { fields: { title }, place })
    expect(await lines(admin, programme)).toEqual([lecture])
    const fields = { ...evening, date: '2020-08-07', lecturer: '山田', state: 'held' as const }
    const { id: session } = await planSession(admin, { series, fields })
    await changeSession(admin, { session, fields: { lecturer: '佐藤' }, reason: 'コロナ禍' })
    const detail = '4時間30分×1回（8/7）を実施。第1回は講師を変更（コロナ禍）。'
    expect(await lines(admin, programme)).toEqual([`${lecture}${detail}`])
  })

  test('the report as of an earlier day tells what was so then, also when it is told later', async () => {
    const { admin, programme, initiative } = await aTownWithProgramme()
    const early = { effectiveOn: '2020-06-01' }
    const { id: series } = await createSeries(admin, {
      fields: { title },
      place: { initiative },
      ...early,
    })
    const date = '2020-08-07'
    const { id: session } = await planSession(admin, {
      series,
      fields: { ...evening, date },
      ...early,
    })
    await changeSession(admin, { session, fields: { state: 'held' }, effectiveOn: date })
    await changeSession(admin, {
      session,
      fields: { endsAt: '21:00' },
      reason: '会場の都合',
      effectiveOn: '2020-07-01',
    })
    const own = async (asOf: string) => (await lines(admin, programme, asOf))[1]
    expect(await own('2020-06-15')).toBe(`${title}：4時間30分×1回（8/7）を予定。`)
    expect(await own('2020-07-15')).toContain('3時間×1回（8/7）を予定。第1回は時間を短縮')
    expect(await own('2020-08-31')).toContain('3時間×1回（8/7）を実施。第1回は時間を短縮')
  })

  test('words that somebody wrote over it are left alone, words beside it stay', async () => {
    const { admin, programme, initiative } = await aTownWithProgramme()
    const made = await createSeries(admin, { fields: { title }, place: { initiative } })
    const { activity } = await readSeries(admin, made.publicId)
    const write = (text: string) =>
      recordEdits(admin, {
        programme,
        edits: [{ kind: 'activity', subject: activity ?? '', fields: { text } }],
      })
    await write(`${title}を予定。会場は未定。`)
    const plan = { series: made.id, fields: { ...evening, date: '2020-08-07' } }
    await planSession(admin, plan)
    const sentence = `${title}：4時間30分×1回（8/7）を予定。会場は未定。`
    expect((await lines(admin, programme))[1]).toBe(sentence)
    expect(await readStanding(admin, await readSeries(admin, made.publicId))).toBe('kept')
    await write('町民とワークショップを開く')
    await planSession(admin, plan)
    expect((await lines(admin, programme))[1]).toBe('町民とワークショップを開く')
    expect(await readStanding(admin, await readSeries(admin, made.publicId))).toBe('takenOver')
  })

  test('needs the right to the initiative once; who runs the series then goes on telling', async () => {
    const { town, admin, programme, initiative, section } = await aTownWithProgramme()
    const leader = await aStaff(town, 'facilitator')
    const place = { initiative }
    await expect(createSeries(leader, { fields: { title }, place })).rejects.toBeRefused(
      'not-allowed',
    )
    expect(await listPlaces(leader)).toEqual([])
    expect(await listSeries(leader)).toEqual([])
    const { id: series } = await createSeries(leader, { fields: { title } })
    const editor = await aStaff(town, 'editor', { scope: section })
    expect(await listPlaces(editor)).toMatchObject([
      { initiative, activities: [{ text: lecture }] },
    ])
    await standUnder(editor, { series, initiative })
    await planSession(leader, { series, fields: { ...evening, date: '2020-08-07' } })
    expect((await lines(admin, programme))[1]).toContain('4時間30分×1回（8/7）を予定。')
  })

  test('moves with the series: what was adopted gets its words back, what was made is taken out', async () => {
    const { admin, programme, initiative, activity } = await aTownWithProgramme()
    const fields = { ...evening, date: '2020-08-07', state: 'held' as const }
    const { id: series } = await createSeries(admin, { fields: { title }, place: { initiative } })
    await planSession(admin, { series, fields })
    await standUnder(admin, { series, initiative, activity })
    expect(await lines(admin, programme)).toEqual([`${lecture}4時間30分×1回（8/7）を実施。`])
    const other = await createSeries(admin, { fields: { title: '別' } })
    await expect(standUnder(admin, { series: other.id, initiative, activity })).rejects.toBeRefused(
      'conflict',
    )
    await standUnder(admin, { series, initiative })
    expect(await lines(admin, programme)).toEqual([
      lecture,
      `${title}：4時間30分×1回（8/7）を実施。`,
    ])
  })

  test('a step taken back is taken back in the report as well', async () => {
    const { admin, programme, initiative } = await aTownWithProgramme()
    const { id: series } = await createSeries(admin, { fields: { title }, place: { initiative } })
    const plan = { series, fields: { ...evening, date: '2020-08-07' } }
    const { id: session } = await planSession(admin, plan)
    const before = await lines(admin, programme)
    const wish = { session, fields: { state: 'cancelled' as const }, reason: '台風' }
    const { batch } = await changeSession(admin, wish)
    expect((await lines(admin, programme))[1]).toContain('中止')
    await undoStep(admin, { series, batch: batch ?? '' })
    expect(await lines(admin, programme)).toEqual(before)
  })

  test('a series that was taken out takes its own line with it', async () => {
    const { admin, programme, initiative } = await aTownWithProgramme()
    const { id: series } = await createSeries(admin, { fields: { title }, place: { initiative } })
    await changeSeries(admin, { series, fields: { dropped: true } })
    expect(await lines(admin, programme)).toEqual([lecture])
    expect(await listSeries(admin)).toEqual([])
  })
})
