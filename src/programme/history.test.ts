import { expect, test } from 'vitest'
import { anAdministrator, useTestDatabase } from '#test'
import type { Edit } from './edit.ts'
import { recordEdits } from './edits.server.ts'
import { stepsOf, subjectsOfActivity, subjectsUnder } from './history.ts'
import { openProgramme } from './operations.server.ts'
import { aProgramme } from './testing.ts'
import { undoBatch } from './undo.server.ts'

useTestDatabase()

test('the history of an initiative tells every step with before and after, newest first', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  const write = (edit: Edit, reason?: string) =>
    recordEdits(clerk, { programme, edits: [edit], reason })
  await write({ kind: 'activity', subject: logo, fields: { text: 'ロゴの公募' } }, '学生と協議')
  const correction: Edit = {
    kind: 'activity',
    subject: logo,
    fields: { text: 'ロゴマークの公募' },
    isCorrection: true,
  }
  await write(correction, '誤記')
  const { batch } = await write({
    kind: 'initiative',
    subject: workshop,
    fields: { title: '別の題' },
  })
  await undoBatch(clerk, { programme, batch })
  const book = await openProgramme(clerk, programme)
  const steps = stepsOf(book.changes, subjectsUnder(book.changes, workshop), book.publicIds)
  const told = steps.map(({ difference: { initiatives } }) =>
    initiatives.flatMap(({ own, activities }) =>
      [own, ...activities].flatMap((entry) => entry?.fields.map(({ after }) => after) ?? []),
    ),
  )
  expect(told.slice(0, 4)).toEqual([
    ['魅力発見ワークショップ'],
    ['別の題'],
    ['ロゴマークの公募'],
    ['ロゴの公募'],
  ])
  expect(steps.map((step) => step.isWithdrawal)).toEqual([true, false, false, false, false])
  expect(steps.map((step) => step.isWithdrawn)).toEqual([false, true, false, false, false])
  expect(steps.map((step) => step.reason).slice(2, 4)).toEqual(['誤記', '学生と協議'])
  expect(steps[2]?.isCorrection).toBe(true)
})

test('the history of one activity leaves its neighbours out', async () => {
  const clerk = await anAdministrator()
  const { programme, logo, workshop } = await aProgramme(clerk)
  const edits: Edit[] = [
    { kind: 'initiative', subject: workshop, fields: { title: '別の題' } },
    { kind: 'activity', subject: logo, fields: { place: '役場' } },
  ]
  await recordEdits(clerk, { programme, edits })
  const { changes, publicIds } = await openProgramme(clerk, programme)
  const [newest] = stepsOf(changes, subjectsOfActivity(changes, logo), publicIds)
  expect(newest?.difference.initiatives).toMatchObject([
    { own: null, activities: [{ fields: [{ field: 'place', after: '役場' }] }] },
  ])
})
