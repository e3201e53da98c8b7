import { describe, expect, test } from 'vitest'
import type { Change, Fields } from '#kernel/ledger'
import { datesInText } from '#programme'
import { summaryOf } from './activity-words.ts'
import { agendaOf, agendaTemplates, templateOf } from './agenda-templates.ts'
import { AgendaStep } from './schema.ts'
import { inOrderOfDays, sessionFrom } from './session.ts'

const evening = { startsAt: '18:00', endsAt: '22:30' }

/** A session as its changes told it, the first without a reason. */
function aSession(...told: (Fields & { why?: string })[]) {
  const changes = told.map(({ why, ...fields }, index): Change => {
    const id = `${JSON.stringify(told[0])} ${index}`
    const rest = { by: '', kind: 'set' as const, corrects: null, batch: id }
    const when = { effectiveOn: '2020-08-01', recordedAt: '2020-08-01T00:00:00Z' }
    return {
      id,
      subject: '',
      subjectKind: 'session',
      fields,
      reason: why ?? null,
      ...rest,
      ...when,
    }
  })
  const fields: Fields = Object.assign({}, ...changes.map((change) => change.fields))
  const row = { id: String(told[0]?.date), series: '', publicId: '', code: '' }
  return sessionFrom(row, { id: '', kind: 'session', fields, sources: {}, changes })
}

function said(...sessions: ReturnType<typeof aSession>[]) {
  const series = { title: '魅力発見ワークショップ', sessions: inOrderOfDays(sessions) }
  return summaryOf(series, new Map(), 2020)
}

const held = (date: string, headcount: number, more: Fields = {}) =>
  aSession({ order: 1, ...evening, date, state: 'held', headcount, ...more })

describe('the sentence of a series in the progress report', () => {
  test('sessions of one length stand together with their days and people', () => {
    const summary = said(held('2020-08-07', 20), held('2020-08-21', 22), held('2021-01-15', 18))
    expect(summary).toMatchObject({
      state: 'implemented',
      text: '魅力発見ワークショップ：4時間30分×3回（8/7、8/21、1/15）を実施。参加者延べ60人。',
      dates: ['2020-08-07', '2020-08-21', '2021-01-15'],
    })
    expect(datesInText(summary.text, 2020).dates).toEqual(summary.dates)
  })

  test('a training and a shorter session are told apart, and what lies ahead is told as planned', () => {
    const summary = said(
      held('2020-08-07', 30, { kind: 'training', endsAt: '20:00' }),
      held('2020-08-21', 20),
      held('2020-09-04', 20, { endsAt: '21:00' }),
      aSession({ order: 2, ...evening, date: '2020-09-18', state: 'planned' }),
      aSession({ order: 3, date: null, state: 'postponed' }),
    )
    expect(summary.detail).toBe(
      '研修2時間（8/7）、4時間30分×1回（8/21）、3時間×1回（9/4）を実施。今後、4時間30分×1回（9/18）を予定。1回は日程を調整中。参加者延べ70人。',
    )
  })

  test('a lecturer replaced, a session put off, shortened or cancelled is told with its reason', () => {
    const plan = { ...evening, date: '2020-04-10', lecturer: '山田', state: 'planned' as const }
    const summary = said(
      aSession(
        { order: 1, ...plan },
        { lecturer: '佐藤', why: 'コロナ禍のため。' },
        { date: '2020-08-07', why: '組織化が遅れたため' },
        { state: 'held', headcount: 20 },
      ),
      aSession({ order: 2, ...plan, date: '2020-08-21' }, { endsAt: '20:00', why: '会場の都合' }),
      aSession({ order: 3, ...plan, date: '2020-09-01' }, { state: 'cancelled', why: '台風' }),
    )
    expect(summary.text).toContain(
      '第1回は講師を変更（コロナ禍のため）。第1回は延期（組織化が遅れたため）。',
    )
    expect(summary.text).toContain('第2回は時間を短縮（会場の都合）。第3回は中止（台風）。')
    expect(summary.dates).toEqual(['2020-08-07', '2020-08-21'])
  })

  test('before anything is fixed it is planned; when all is cancelled it did not take place', () => {
    expect(said()).toMatchObject({ state: 'planned', text: '魅力発見ワークショップを予定。' })
    const off = said(
      aSession(
        { order: 1, date: '2020-08-07', state: 'planned' },
        { state: 'cancelled', why: '台風' },
      ),
    )
    expect(off).toMatchObject({ state: 'notImplemented', reason: '台風', dates: [] })
  })

  test('days in another fiscal year are told with their years, so that they are read back the same', () => {
    const summary = said(held('2021-03-20', 20), held('2021-05-07', 22))
    expect(summary.text).toContain('令和3年3月20日、令和3年5月7日')
    expect(datesInText(summary.text, 2020).dates).toEqual(['2021-03-20', '2021-05-07'])
  })
})

describe('agenda templates', () => {
  test('every step is one that a session takes', () => {
    const steps = agendaTemplates.flatMap(({ sessions }) => sessions.flatMap(agendaOf))
    for (const step of steps) expect(AgendaStep.parse(step)).toEqual(step)
  })

  test('regional branding takes four sessions of four and a half hours', () => {
    const lengths = templateOf('branding')?.sessions.map((session) =>
      agendaOf(session).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    )
    expect(lengths).toEqual([270, 270, 270, 270])
  })
})
