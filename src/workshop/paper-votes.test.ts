import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { inTown } from './handle.server.ts'
import { enterPaperVotes } from './paper-votes.server.ts'
import { startPhase } from './phases.server.ts'
import { aCard, aGroup, aHall } from './testing.ts'

useTestDatabase()

describe('votes on paper', () => {
  test('come in as counts, and a new count replaces the old one', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '川')
    const group = await aGroup(actor, session, '自然')
    await startPhase(actor, session, { kind: 'vote' })
    await startPhase(actor, session, { kind: 'close' })
    await enterPaperVotes(actor, { session, dots: { [card]: 3, [group]: 4 } })
    await enterPaperVotes(actor, { session, dots: { [card]: 5 } })
    expect(await dotsOf(actor)).toEqual(
      [
        { target_id: card, dots: 5 },
        { target_id: group, dots: 4 },
      ].toSorted((a, b) => (a.target_id < b.target_id ? -1 : 1)),
    )
  })

  test('are refused before any vote, for what is not here, and below nothing', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '川')
    const early = enterPaperVotes(actor, { session, dots: { [card]: 3 } })
    await expect(early).rejects.toBeRefused('conflict')
    await startPhase(actor, session, { kind: 'vote' })
    for (const dots of [{ [newId()]: 1 }, { [card]: -1 }, { [card]: 1.5 }]) {
      await expect(enterPaperVotes(actor, { session, dots })).rejects.toBeRefused('invalid')
    }
    expect(await dotsOf(actor)).toEqual([])
  })

  test('another town and a viewer enter none', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'facilitator')
    const { id: session } = await aHall(actor)
    await startPhase(actor, session, { kind: 'vote' })
    const elsewhere = enterPaperVotes(await anOfficerElsewhere(), { session, dots: {} })
    await expect(elsewhere).rejects.toBeRefused('not-found')
    const viewer = enterPaperVotes(await aStaff(town, 'viewer'), { session, dots: {} })
    await expect(viewer).rejects.toBeRefused('not-allowed')
  })
})

async function dotsOf(actor: Actor) {
  return inTown(actor, (tx) =>
    tx
      .selectFrom('workshop_paper_vote')
      .select(['target_id', 'dots'])
      .orderBy('target_id')
      .execute(),
  )
}
