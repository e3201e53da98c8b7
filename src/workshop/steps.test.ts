import { describe, expect, test } from 'vitest'
import { newId, now } from '#kernel/db'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { inTown } from './handle.server.ts'
import { openWorkshop, readPhases, startPhase } from './phases.server.ts'
import type { AgendaStep } from './schema.ts'
import { nextStepOf, returnToLast, startStep } from './steps.server.ts'
import { changeTimer, setRevealed } from './timer.server.ts'

useTestDatabase()

const agenda: AgendaStep[] = [
  { kind: 'explain', title: 'はじめに', minutes: null, settings: {} },
  { kind: 'write', title: '書く', minutes: 10, settings: { prompts: ['町の宝'] } },
  { kind: 'vote', title: '選ぶ', minutes: null, settings: { budget: 3 } },
]

async function anEvening() {
  const actor = await anAdministrator()
  const session = await openWorkshop(actor, { title: '回', prompts: [], fallbackPrompt: '自由に' })
  return { actor, session: session.id }
}

describe('steps of the evening’s plan', () => {
  test('one press starts the step as it was prepared, and the next one waits', async () => {
    const { actor, session } = await anEvening()
    const write = await startStep(actor, { session, agenda, step: 1, after: 1 })
    expect(write).toMatchObject({ kind: 'write', prompts: ['町の宝'], number: 2 })
    expect(write.timer?.endsAt).toBeTruthy()
    expect(nextStepOf(await inTown(actor, (tx) => readPhases(tx, session)))).toBe(2)
    const noStep = startStep(actor, { session, agenda, step: 3 })
    await expect(noStep).rejects.toBeRefused('invalid')
  })

  test('a second press on the same button does not skip a step', async () => {
    const { actor, session } = await anEvening()
    await startStep(actor, { session, agenda, step: 0, after: 1 })
    const again = startStep(actor, { session, agenda, step: 1, after: 1 })
    await expect(again).rejects.toBeRefused('conflict', 'workshop.refusal.phaseMoved')
  })

  test('going back to a vote keeps the ballots and the paper votes', async () => {
    const { actor, session } = await anEvening()
    const vote = await startStep(actor, { session, agenda, step: 2 })
    await aBallot(actor, session, vote.id)
    await startPhase(actor, session, { kind: 'close' })
    const back = await returnToLast(actor, session, 3)
    expect(back).toMatchObject({ kind: 'vote', number: 4, voteBudget: 3 })
    expect(back.settings.continues).toBe(vote.id)
    const ballots = await inTown(actor, (tx) =>
      tx.selectFrom('workshop_ballot').select(['votes']).where('phase_id', '=', back.id).execute(),
    )
    expect(ballots).toHaveLength(1)
  })

  test('there is no way back from the first phase', async () => {
    const { actor, session } = await anEvening()
    await expect(returnToLast(actor, session)).rejects.toBeRefused('conflict')
  })

  test('the timer and what is revealed belong to the phase that runs', async () => {
    const { actor, session } = await anEvening()
    await changeTimer(actor, session, { do: 'set', minutes: 5 })
    await changeTimer(actor, session, { do: 'pause' })
    await setRevealed(actor, session, true)
    const [phase] = await inTown(actor, (tx) => readPhases(tx, session))
    expect(phase?.timer_left_ms).toBeGreaterThan(290_000)
    expect(phase?.revealed_at).toBeTruthy()
    await expect(changeTimer(actor, session, { do: 'pause' })).rejects.toBeRefused('invalid')
    await setRevealed(actor, session, false)
    const [covered] = await inTown(actor, (tx) => readPhases(tx, session))
    expect(covered?.revealed_at).toBeNull()
  })

  test('another town and a viewer change nothing', async () => {
    const { session } = await anEvening()
    const elsewhere = await anOfficerElsewhere()
    await expect(changeTimer(elsewhere, session, { do: 'end' })).rejects.toBeRefused('not-found')
    await expect(setRevealed(elsewhere, session, true)).rejects.toBeRefused('not-found')
    await expect(returnToLast(elsewhere, session)).rejects.toBeRefused('not-found')
    const start = startStep(elsewhere, { session, agenda, step: 0 })
    await expect(start).rejects.toBeRefused('not-found')
    const town = await aTown()
    const own = await openWorkshop(await aStaff(town, 'facilitator'), {
      title: '回',
      prompts: [],
      fallbackPrompt: '自由に',
    })
    const viewer = await aStaff(town, 'viewer')
    await expect(changeTimer(viewer, own.id, { do: 'end' })).rejects.toBeRefused('not-allowed')
    await expect(setRevealed(viewer, own.id, true)).rejects.toBeRefused('not-allowed')
    await expect(returnToLast(viewer, own.id)).rejects.toBeRefused('not-allowed')
  })
})

async function aBallot(actor: Parameters<typeof inTown>[0], session: string, phase: string) {
  await inTown(actor, async (tx) => {
    const participant = newId()
    await tx
      .insertInto('workshop_participant')
      .values({
        town_id: actor.town,
        id: participant,
        session_id: session,
        slip: 'ABCDEFGH',
        source: 'phone',
        joined_at: now(),
      })
      .execute()
    await tx
      .insertInto('workshop_ballot')
      .values({
        town_id: actor.town,
        phase_id: phase,
        participant_id: participant,
        votes: JSON.stringify({ [newId()]: 2 }),
        cast_at: now(),
      })
      .execute()
  })
}
