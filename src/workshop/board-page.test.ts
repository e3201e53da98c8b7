import { expect, test } from 'vitest'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { readBoardPage } from './board-page.server.ts'
import { proposeForBoard } from './board-proposals.server.ts'
import { enterPaperVotes } from './paper-votes.server.ts'
import { startPhase } from './phases.server.ts'
import { aCard, aHall } from './testing.ts'

useTestDatabase()

test('dots are on the board once their vote is over, not while it runs', async () => {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const card = await aCard(actor, session, '雪')
  await startPhase(actor, session, { kind: 'vote', settings: { on: 'cards' } })
  await enterPaperVotes(actor, { session, dots: { [card]: 3 } })
  expect((await readBoardPage(actor, session)).votes).toEqual({})
  await startPhase(actor, session, { kind: 'close' })
  expect((await readBoardPage(actor, session)).votes).toEqual({ [card]: 3 })
})

test('cards that say nearly the same are proposed as a pair', async () => {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const first = await aCard(actor, session, '駅前にカフェが欲しい')
  const second = await aCard(actor, session, '駅前にカフェがほしい')
  await aCard(actor, session, '雪')
  const { similar, islands, sets } = await proposeForBoard(actor, session)
  expect(similar).toMatchObject([{ a: first, b: second }])
  expect({ islands, sets }).toEqual({ islands: [], sets: 0 })
})

test('another town sees nothing of a board, and who may only read is proposed nothing', async () => {
  const town = await aTown()
  const { id: session } = await aHall(await aStaff(town, 'administrator'))
  const elsewhere = await anOfficerElsewhere()
  await expect(readBoardPage(elsewhere, session)).rejects.toBeRefused('not-found')
  await expect(proposeForBoard(elsewhere, session)).rejects.toBeRefused('not-found')
  const reader = await aStaff(town, 'viewer')
  await expect(proposeForBoard(reader, session)).rejects.toBeRefused('not-allowed')
})
