import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/db'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import {
  addChoice,
  changeChoice,
  listChoices,
  moveChoice,
  removeChoice,
  restoreChoice,
} from './choices.server.ts'
import { aCard, aGroup, aHall } from './testing.ts'

useTestDatabase()

async function aList() {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const group = await aGroup(actor, session, '川と緑')
  const river = await addChoice(actor, {
    session,
    target: group,
    drawing: '川で遊ぶ子ども',
    intent: '自然の中で育ってほしい',
  })
  const shop = await addChoice(actor, { session, target: null, drawing: '商店街', intent: '' })
  return { actor, session, group, river, shop }
}

const drawings = async (actor: Parameters<typeof listChoices>[0], session: string) =>
  (await listChoices(actor, session)).map(({ drawing, isRemoved }) =>
    isRemoved ? `(${drawing})` : drawing,
  )

describe('what goes on the picture', () => {
  test('entries come from groups, cards or nowhere, and are put in order', async () => {
    const { actor, session, group, shop } = await aList()
    const card = await aCard(actor, session, '雪まつり')
    await addChoice(actor, { session, target: card, drawing: '雪まつり', intent: '冬も楽しい' })
    expect((await listChoices(actor, session))[0]).toMatchObject({ target: group })
    await moveChoice(actor, { session, id: shop, by: -1 })
    await moveChoice(actor, { session, id: shop, by: -1 })
    expect(await drawings(actor, session)).toEqual(['商店街', '川で遊ぶ子ども', '雪まつり'])
  })

  test('an entry is reworded, taken off and put back where it was', async () => {
    const { actor, session, river } = await aList()
    await changeChoice(actor, { session, id: river, drawing: '川', intent: '静けさ' })
    await removeChoice(actor, { session, id: river })
    expect(await drawings(actor, session)).toEqual(['商店街', '(川)'])
    await restoreChoice(actor, { session, id: river })
    expect(await drawings(actor, session)).toEqual(['川', '商店街'])
  })

  test('an entry without words, or from a card that is not here, is refused', async () => {
    const { actor, session } = await aList()
    const empty = addChoice(actor, { session, target: null, drawing: ' ', intent: '' })
    await expect(empty).rejects.toBeRefused('invalid')
    const strange = addChoice(actor, { session, target: newId(), drawing: '川', intent: '' })
    await expect(strange).rejects.toBeRefused('invalid')
  })

  test('another town sees and changes nothing, a viewer changes nothing', async () => {
    const { session, river } = await aList()
    const elsewhere = await anOfficerElsewhere()
    const words = { drawing: '川', intent: '' }
    const add = addChoice(elsewhere, { session, target: null, ...words })
    await expect(add).rejects.toBeRefused('not-found')
    await expect(listChoices(elsewhere, session)).rejects.toBeRefused('not-found')
    for (const work of [removeChoice, restoreChoice]) {
      await expect(work(elsewhere, { session, id: river })).rejects.toBeRefused('not-found')
    }
    const change = changeChoice(elsewhere, { session, id: river, ...words })
    await expect(change).rejects.toBeRefused('not-found')
    const move = moveChoice(elsewhere, { session, id: river, by: 1 })
    await expect(move).rejects.toBeRefused('not-found')
    const town = await aTown()
    const own = await aHall(await aStaff(town, 'facilitator'))
    const viewer = await aStaff(town, 'viewer')
    const viewed = addChoice(viewer, { session: own.id, target: null, ...words })
    await expect(viewed).rejects.toBeRefused('not-allowed')
  })
})
