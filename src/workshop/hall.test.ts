import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/db'
import { guestOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { countHall } from './hall.server.ts'
import { hideCard } from './moderation.server.ts'
import { aCard, aHall, aPhone } from './testing.ts'

useTestDatabase()

describe('numbers of the hall', () => {
  test('count phones and the cards that can be seen', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '川')
    await aCard(actor, session, '山')
    await aPhone(actor, session)
    await hideCard(actor, { session, card, reason: '理由' })
    expect(await countHall(actor, session)).toMatchObject({ joined: 3, cards: 1, ballots: 0 })
  })

  test('are for staff and this hall’s own projector; another town sees nothing', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const { id: other } = await aHall(actor)
    const town = { id: actor.town }
    const projector = guestOf(town, { role: 'projector', id: newId(), session })
    expect(await countHall(projector, session)).toMatchObject({ cards: 0 })
    const phone = guestOf(town, { role: 'participant', id: newId(), session })
    await expect(countHall(phone, session)).rejects.toBeRefused('not-allowed')
    await expect(countHall(projector, other)).rejects.toBeRefused('not-allowed')
    await expect(countHall(await anOfficerElsewhere(), session)).rejects.toBeRefused('not-found')
  })
})
