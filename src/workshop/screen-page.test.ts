import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/db'
import { guestOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { addChoice } from './choices.server.ts'
import { inTown } from './handle.server.ts'
import { hideCard } from './moderation.server.ts'
import { enterPaperVotes } from './paper-votes.server.ts'
import { startPhase } from './phases.server.ts'
import { readResults } from './results.server.ts'
import { readScreen } from './screen.server.ts'
import { returnToLast } from './steps.server.ts'
import { aCard, aGroup, aHall } from './testing.ts'
import { setRevealed } from './timer.server.ts'

useTestDatabase()

async function aFullHall() {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const river = await aCard(actor, session, '川')
  const rude = await aCard(actor, session, '悪口')
  await hideCard(actor, { session, card: rude, reason: '人を傷つける' })
  const group = await aGroup(actor, session, '自然')
  const place = { town_id: actor.town, session_id: session, merged_into: null, x: 0, y: 0 }
  await inTown(actor, (tx) =>
    tx
      .insertInto('workshop_placement')
      .values({ ...place, card_id: river, group_id: group })
      .execute(),
  )
  return {
    actor,
    session,
    river,
    rude,
    group,
    body: async () => (await readScreen(actor, { id: session })).body,
  }
}

describe('what the projector shows', () => {
  test('cards only once they are revealed, and never a hidden one', async () => {
    const { actor, session, body } = await aFullHall()
    await startPhase(actor, session, { kind: 'share' })
    expect(await body()).toEqual({ kind: 'none' })
    await setRevealed(actor, session, true)
    expect(await body()).toMatchObject({ kind: 'cards', cards: [{ text: '川' }] })
  })

  test('islands while they are made, results of a vote once revealed, then the picture’s list', async () => {
    const { actor, session, river, group, body } = await aFullHall()
    await startPhase(actor, session, { kind: 'sort' })
    expect(await body()).toMatchObject({
      kind: 'groups',
      groups: [{ name: '自然', count: 1 }],
      loose: 0,
    })
    await startPhase(actor, session, { kind: 'vote' })
    await enterPaperVotes(actor, { session, dots: { [river]: 2, [group]: 5 } })
    expect(await body()).toEqual({ kind: 'none' })
    await setRevealed(actor, session, true)
    expect(await body()).toMatchObject({
      kind: 'results',
      results: [
        { label: '自然', dots: 5 },
        { label: '川', dots: 2 },
      ],
    })
    await startPhase(actor, session, { kind: 'choose' })
    await addChoice(actor, { session, target: group, drawing: '緑の町', intent: '' })
    expect(await body()).toMatchObject({ kind: 'choices', choices: [{ drawing: '緑の町' }] })
  })

  test('is the same for a projector of this hall, and nothing for anybody else', async () => {
    const { actor, session } = await aFullHall()
    const { id: other } = await aHall(actor)
    const projector = guestOf({ id: actor.town }, { role: 'projector', id: newId(), session })
    expect((await readScreen(projector, { id: session })).title).toBe('試しの会')
    await expect(readScreen(projector, { id: other })).rejects.toBeRefused('not-allowed')
    const elsewhere = await anOfficerElsewhere()
    await expect(readScreen(elsewhere, { id: session })).rejects.toBeRefused('not-found')
  })
})

describe('results at the desk', () => {
  test('tell phones and paper apart, by number and by name', async () => {
    const { actor, session, river, group } = await aFullHall()
    await startPhase(actor, session, { kind: 'vote' })
    await enterPaperVotes(actor, { session, dots: { [river]: 2, [group]: 5 } })
    const results = await readResults(actor, session)
    expect(results.votes[0]?.rows).toMatchObject([
      { kind: 'group', label: '自然', phones: 0, paper: 5, total: 5 },
      { kind: 'card', number: 1, label: '川', paper: 2, total: 2 },
    ])
    await expect(readResults(await anOfficerElsewhere(), session)).rejects.toBeRefused('not-found')
  })

  test('a vote that was gone back to is one vote, not two', async () => {
    const { actor, session, river } = await aFullHall()
    await startPhase(actor, session, { kind: 'vote' })
    await enterPaperVotes(actor, { session, dots: { [river]: 2 } })
    await startPhase(actor, session, { kind: 'close' })
    await returnToLast(actor, session)
    const { votes } = await readResults(actor, session)
    expect(votes.map(({ number, rows }) => [number, rows[0]?.total])).toEqual([[4, 2]])
  })
})
