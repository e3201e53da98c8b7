import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { operatorOf, type Town, visitorOf } from '#kernel/tenancy'
import { createProgramme, type Edit, publish, readProgramme, recordEdits } from '#programme'
import { aTown, useTestDatabase } from '#test'
import { publicProgress } from './public-page.server.ts'

useTestDatabase()

test('the public page asks the database no more often for a hundred activities than for one', async () => {
  const small = await questionsFor(await aTownWith(1))
  const large = await questionsFor(await aTownWith(100))
  expect(large.activities).toBe(100)
  expect(small.questions).toBeGreaterThan(0)
  expect(large.questions).toBe(small.questions)
})

async function aTownWith(activities: number): Promise<Town> {
  const town = await aTown()
  const actor = operatorOf(town)
  const effectiveOn = '2020-05-01'
  const first = { title: '進捗状況', fiscalYear: 2020, effectiveOn }
  const { id: programme } = await createProgramme(actor, first)
  const view = { asOf: effectiveOn, knownAt: null, audience: 'desk' as const }
  const label = (await readProgramme(actor, programme, view))?.labels[0]?.id ?? ''
  const edits = Array.from({ length: activities }, (_, at): Edit[] => [
    {
      kind: 'initiative',
      ref: `initiative${at}`,
      fields: { title: `事業${at}`, fromYear: 2020, order: at },
    },
    {
      kind: 'activity',
      fields: {
        initiative: `@initiative${at}`,
        label,
        text: `取組${at}`,
        fiscalYear: 2020,
        order: 1,
      },
    },
  ]).flat()
  await recordEdits(actor, { programme, edits, effectiveOn })
  await publish(actor, { programme })
  return town
}

async function questionsFor(town: Town) {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    const { report } = await publicProgress(visitorOf(town), town, new URLSearchParams())
    const rows = report?.initiatives.flatMap((initiative) => initiative.rows) ?? []
    const activities = rows.reduce((sum, row) => sum + row.activities.length, 0)
    return { activities, questions: asked.mock.calls.length }
  } finally {
    asked.mockRestore()
  }
}
