import { describe, expect, test } from 'vitest'
import { now } from '#kernel/db'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { readAnswers } from './answers.server.ts'
import { countAnswers } from './answers.ts'
import { inTown } from './handle.server.ts'
import { startPhase } from './phases.server.ts'
import type { ClosingQuestion } from './schema.ts'
import { aHall, aPhone } from './testing.ts'

useTestDatabase()

const questions: ClosingQuestion[] = [
  { id: 'will', text: '町に関わりたい気持ち', kind: 'will' },
  { id: 'again', text: 'また来たいですか', kind: 'yesNo' },
  { id: 'words', text: 'ひとこと', kind: 'words' },
]

describe('closing questions', () => {
  test('are counted as they were answered; what is no answer counts nowhere', () => {
    const results = countAnswers(questions, [
      { will: 0, again: 'yes', words: '楽しかった' },
      { will: 10, again: 'no', words: ' ' },
      { will: 10, again: 'maybe' },
      { will: 11, words: '' },
      {},
    ])
    expect(results).toMatchObject([
      { kind: 'will', answered: 3, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2] },
      { kind: 'yesNo', answered: 2, yes: 1, no: 1 },
      { kind: 'words', answered: 1, words: ['楽しかった'] },
    ])
  })

  test('are read of the questions that were asked last; another town reads none', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    expect(await readAnswers(actor, session)).toEqual([])
    const phase = await startPhase(actor, session, { kind: 'questions', settings: { questions } })
    const phone = await aPhone(actor, session)
    await inTown(actor, (tx) =>
      tx
        .insertInto('workshop_closing_answer')
        .values({
          town_id: actor.town,
          phase_id: phase.id,
          participant_id: phone,
          answers: JSON.stringify({ will: 7 }),
          answered_at: now(),
        })
        .execute(),
    )
    await startPhase(actor, session, { kind: 'close' })
    expect((await readAnswers(actor, session))[0]).toMatchObject({ kind: 'will', answered: 1 })
    const elsewhere = readAnswers(await anOfficerElsewhere(), session)
    await expect(elsewhere).rejects.toBeRefused('not-found')
  })
})
