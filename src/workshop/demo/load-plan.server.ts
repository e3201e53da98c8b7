// Tells the sample series as it became what it was, step by step on the days of those steps.

import { newId, newPublicId, now } from '#kernel/db'
import { addDays, todayInTokyo } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { listProgrammes, publish, readProgramme } from '#programme'
import { agendaOf, templateOf } from '../agenda-templates.ts'
import { inTown } from '../handle.server.ts'
import type { SessionPlace } from '../places.server.ts'
import { changeSeries, createSeries } from '../series.server.ts'
import { everything } from '../series.ts'
import { standUnder } from '../series-place.server.ts'
import { changeSession, planSession } from '../session-plan.server.ts'
import { samplePeople } from './people.ts'
import {
  adoptedWords,
  description,
  facilitators,
  headcounts,
  lecturer,
  minutes,
  plans,
  sampleTitle,
} from './plan.ts'

export interface SampleSeries {
  id: string
  sessions: SessionPlace[]
}

/** The series with its sessions, their changes and their people. */
export async function loadSeries(actor: Actor): Promise<SampleSeries> {
  const first = { effectiveOn: '2020-03-02' }
  const fields = { title: sampleTitle, description, isPublic: true }
  const { id } = await createSeries(actor, { fields, ...first })
  const sessions: SessionPlace[] = []
  for (const { template, ...plan } of plans) {
    const steps = template === undefined ? undefined : templateOf('branding')?.sessions[template]
    const agenda = steps && { title: steps.title, theme: steps.theme, agenda: agendaOf(steps) }
    sessions.push(
      await planSession(actor, { series: id, fields: { ...plan, ...agenda }, ...first }),
    )
  }
  await changePlans(actor, sessions)
  await loadPeople(actor, id, sessions)
  return { id, sessions }
}

async function changePlans(actor: Actor, sessions: readonly SessionPlace[]) {
  const [training] = sessions
  const session = training?.id ?? ''
  await changeSession(actor, {
    session,
    fields: { state: 'postponed', date: null },
    reason: '新型コロナウイルス感染症の影響で組織化が遅れたため',
    effectiveOn: '2020-04-10',
  })
  await changeSession(actor, {
    session,
    fields: lecturer,
    reason: '当初の講師が来町できず、テーマを変えずに別の講師に依頼したため',
    effectiveOn: '2020-07-01',
  })
  const date = '2020-08-07'
  await changeSession(actor, {
    session,
    fields: { state: 'planned', date },
    effectiveOn: '2020-07-10',
  })
  for (const [index, { id }] of sessions.entries()) {
    const held = index === 0 ? date : (plans[index]?.date ?? date)
    const headcount = headcounts[index] ?? null
    const record = index === 1 ? { minutes } : {}
    await changeSession(actor, {
      session: id,
      fields: { state: 'held', headcount, facilitators, ...record },
      effectiveOn: held,
    })
  }
}

/** A roster of people who never were, for the two evenings whose cards are shown. */
async function loadPeople(actor: Actor, series: string, sessions: readonly SessionPlace[]) {
  const people = samplePeople.map((person) => ({ ...person, id: newId() }))
  const evenings = { 1: sessions[1], 3: sessions[3] }
  const days = { 1: '2020-08-21', 3: '2020-09-18' }
  await inTown(actor, async (tx) => {
    const applicants = people.map(({ id, role, ageBand, area }, index) => ({
      town_id: actor.town,
      id,
      series_id: series,
      name: `（サンプル）参加者${index + 1}`,
      kana: `さんぷるさんかしゃ${index + 1}`,
      role,
      age_band: ageBand,
      area,
      answers: '{}',
      source: 'desk' as const,
      ticket: newPublicId(),
      applied_at: '2020-08-01T01:00:00Z',
    }))
    await tx.insertInto('workshop_applicant').values(applicants).execute()
    const attendance = people.flatMap(({ id, came }) =>
      came.map((evening) => ({
        town_id: actor.town,
        session_id: evenings[evening]?.id ?? '',
        applicant_id: id,
        applied_at: '2020-08-01T01:00:00Z',
        came_at: `${days[evening]}T08:20:00Z`,
        how: 'name' as const,
      })),
    )
    await tx.insertInto('workshop_attendance').values(attendance).execute()
  })
}

/** Puts the series onto the report's own line about it, and publishes what that adds. */
export async function adoptReportLine(actor: Actor, series: string): Promise<void> {
  for (const { id } of await listProgrammes(actor)) {
    const programme = await readProgramme(actor, id, { ...everything, audience: 'desk' })
    for (const { id: initiative, activities } of programme?.initiatives ?? []) {
      const told = activities.find(({ text }) => text.includes(adoptedWords))
      if (!told) continue
      await standUnder(actor, { series, initiative, activity: told.id })
      await publish(actor, { programme: id, initiatives: [initiative] })
      return
    }
  }
}

/** One more that is to come, so that a visitor can see an application and a hall that opens. */
export async function loadComing(actor: Actor): Promise<void> {
  const fields = {
    title: '（サンプル）未来地図を見直すワークショップ',
    description:
      '（サンプル）未来地図を見ながら、変わったことと足したいものを話し合います。申込の流れを試すための架空の会です。',
    isPublic: true,
    takesApplications: true,
  }
  const { id } = await createSeries(actor, { fields })
  await changeSeries(actor, { series: id, fields: { questions: ['話し合いたいこと'] } })
  const steps = templateOf('backcasting')?.sessions[0]
  await planSession(actor, {
    series: id,
    fields: {
      title: '（サンプル）未来から今日を考える',
      date: addDays(todayInTokyo(now()), 30),
      startsAt: '18:30',
      endsAt: '21:50',
      place: '（サンプル）中央公民館 講堂',
      capacity: 40,
      agenda: steps ? agendaOf(steps) : [],
    },
  })
}
