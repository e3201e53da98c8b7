import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programRoot } from '#kernel/root'
import type { Actor } from '#kernel/tenancy'
import { importFile, listProgrammes, publish, readProgramme } from '#programme'
import { anAdministrator, useTestDatabase } from '#test'
import { inTown } from '../handle.server.ts'
import { listPublicSeries, listSeries } from '../series.server.ts'
import { peopleAt } from '../session.ts'
import { allIslands, cardsOfEvening } from './evening.ts'
import { firstEvening } from './first-evening.ts'
import { loadSample } from './index.server.ts'
import { thirdEvening } from './third-evening.ts'

useTestDatabase()

/** The town's programme as the demo has it: the real paper of fiscal 2020. */
async function publishPaper(actor: Actor) {
  const fileName = 'progress-2020.txt'
  const bytes = await readFile(join(programRoot(), 'src/programme/demo', fileName))
  const asOf = '2020-11-30'
  const { programme } = await importFile(actor, { bytes, fileName, fiscalYear: 2020, asOf })
  await publish(actor, { programme: programme ?? '' })
}

/** What the public reads of the town's first initiative on a day. */
async function firstLines(actor: Actor, asOf: string) {
  const [programme] = await listProgrammes(actor)
  const view = { asOf, knownAt: null, audience: 'public' as const }
  const found = await readProgramme(actor, programme?.id ?? '', view)
  return (found?.initiatives[0]?.activities ?? []).map(({ text, dates, label }) => ({
    text,
    dates,
    label: label.label,
  }))
}

test('the sample workshop stands in the report’s own line: no line more, no word less, details marked', async () => {
  const actor = await anAdministrator()
  await publishPaper(actor)
  const days = ['2020-11-30', '9999-12-31']
  const before = [await firstLines(actor, '2020-11-30'), await firstLines(actor, '9999-12-31')]
  const began = performance.now()
  await loadSample(actor)
  expect(performance.now() - began).toBeLessThan(10_000)
  for (const [index, day] of days.entries()) {
    const [told = [], now] = [before[index], await firstLines(actor, day)]
    expect(now.map(({ label }) => label)).toEqual(told.map(({ label }) => label))
    const added = now.map(({ text }, line) => text.slice(told[line]?.text.length))
    expect(now.map(({ text }, line) => text.startsWith(told[line]?.text ?? '?'))).not.toContain(
      false,
    )
    expect(added.filter(Boolean)).toEqual([
      '（サンプル）研修2時間（8/7）、4時間30分×4回（8/21、9/4、9/18、10/2）を実施。参加者延べ125人。研修は延期（新型コロナウイルス感染症の影響で組織化が遅れたため）。研修は講師を変更（当初の講師が来町できず、テーマを変えずに別の講師に依頼したため）。',
    ])
  }
  await expectWhole(actor)
})

/** Everything of the sample is there, and everything that could be taken for real says that it is not. */
async function expectWhole(actor: Actor) {
  const all = await listSeries(actor)
  expect(all.map(({ title }) => title.startsWith('（サンプル）'))).toEqual([true, true])
  expect(await listPublicSeries(actor)).toHaveLength(2)
  const sample = all.find(({ sessions }) => sessions.length === 5)
  expect(sample?.sessions.map(({ state }) => state)).toEqual(Array(5).fill('held'))
  const counts = await inTown(actor, async (tx) => ({
    cards: (await tx.selectFrom('workshop_card').select('id').execute()).length,
    islands: (await tx.selectFrom('workshop_group').select('id').execute()).length,
    nested: (
      await tx
        .selectFrom('workshop_group')
        .select('id')
        .where('parent_id', 'is not', null)
        .execute()
    ).length,
    merged: (
      await tx
        .selectFrom('workshop_placement')
        .select('card_id')
        .where('merged_into', 'is not', null)
        .execute()
    ).length,
    answers: (await tx.selectFrom('workshop_closing_answer').select('phase_id').execute()).length,
  }))
  const evenings = [firstEvening, thirdEvening]
  const cards = evenings.flatMap(cardsOfEvening)
  expect(counts).toEqual({
    cards: cards.length,
    islands: evenings.flatMap(({ islands }) => allIslands(islands)).length,
    nested: 1,
    merged: cards.filter(({ same }) => same).length,
    answers: 40,
  })
  expect(cards.length).toBeGreaterThanOrEqual(80)
  const people = sample?.sessions.map((session) => peopleAt(session, 0))
  expect(people).toEqual([38, 0, 22, 0, 21])
}
