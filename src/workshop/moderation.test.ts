import { describe, expect, test } from 'vitest'
import { newId, newPublicId, now } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { inTown } from './handle.server.ts'
import { countFlagged, hideCard, listForModeration, showCard } from './moderation.server.ts'
import { aCard, aHall } from './testing.ts'

useTestDatabase()

describe('moderation', () => {
  test('a card is hidden with a reason, keeps its words, and comes back; both stand in its history', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '電話は0155-62-9721')
    expect(await countFlagged(actor, session)).toBe(1)
    await hideCard(actor, { session, card, reason: '電話番号があるため' })
    expect(await countFlagged(actor, session)).toBe(0)
    const [hidden] = await listForModeration(actor, session)
    expect(hidden).toMatchObject({
      text: '電話は0155-62-9721',
      hidden: { reason: '電話番号があるため', by: actor.name },
      flags: [{ kind: 'phone' }],
    })
    await hideCard(actor, { session, card, reason: 'もう一度押した' })
    await showCard(actor, { session, card })
    const [shown] = await listForModeration(actor, session)
    expect(shown?.hidden).toBeNull()
    expect(shown?.steps.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['hidden', '電話番号があるため'],
      ['shown', null],
    ])
  })

  test('names of the series’ roster are flagged, newest cards come first', async () => {
    const actor = await anAdministrator()
    const { id: session, series } = await aHall(actor)
    await anApplicant(actor, series, '芽室 太郎')
    await aCard(actor, session, '芽室太郎さんに会いたい')
    await aCard(actor, session, '川がきれい')
    const cards = await listForModeration(actor, session)
    expect(cards.map(({ number, flags }) => [number, flags.map(({ kind }) => kind)])).toEqual([
      [2, []],
      [1, ['name']],
    ])
  })

  test('without a reason nothing is hidden, and a card of another session is not found', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '川')
    const none = hideCard(actor, { session, card, reason: ' ' })
    await expect(none).rejects.toBeRefused('invalid')
    const { id: other } = await aHall(actor)
    const wrong = hideCard(actor, { session: other, card, reason: '理由' })
    await expect(wrong).rejects.toBeRefused('not-found')
    const wrongWay = showCard(actor, { session: other, card })
    await expect(wrongWay).rejects.toBeRefused('not-found')
  })

  test('another town and a viewer neither see nor hide', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'facilitator')
    const { id: session } = await aHall(actor)
    const card = await aCard(actor, session, '川')
    for (const [who, kind] of [
      [await anOfficerElsewhere(), 'not-found'],
      [await aStaff(town, 'viewer'), 'not-allowed'],
    ] as const) {
      await expect(countFlagged(who, session)).rejects.toBeRefused(kind)
      await expect(listForModeration(who, session)).rejects.toBeRefused(kind)
      await expect(hideCard(who, { session, card, reason: '理由' })).rejects.toBeRefused(kind)
      await expect(showCard(who, { session, card })).rejects.toBeRefused(kind)
    }
  })
})

async function anApplicant(actor: Actor, series: string, name: string) {
  await inTown(actor, (tx) =>
    tx
      .insertInto('workshop_applicant')
      .values({
        town_id: actor.town,
        id: newId(),
        series_id: series,
        name,
        answers: '{}',
        source: 'desk',
        ticket: newPublicId(),
        applied_at: now(),
      })
      .execute(),
  )
}
