import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { inTown } from './handle.server.ts'
import { hideCard } from './moderation.server.ts'
import { startPhase } from './phases.server.ts'
import {
  mostSets,
  nextSortingSet,
  proposeIslands,
  recordPiles,
  type Sorter,
} from './sorting-sets.server.ts'
import { aCard, aHall, aPhone } from './testing.ts'

useTestDatabase()

let actor: Actor
beforeAll(async () => {
  actor = await anAdministrator()
})

/** A hall of cards in which phones sort sets of four; a card's text is its number. */
async function aSortingHall(count = 8) {
  const { id: session } = await aHall(actor)
  const cards: string[] = []
  for (let number = 0; number < count; number++)
    cards.push(await aCard(actor, session, `${number}`))
  await startPhase(actor, session, { kind: 'sort', settings: { together: true, setSize: 4 } })
  const sorter = async () => ({ session, participant: await aPhone(actor, session) })
  return { session, cards, sorter }
}

const deal = (sorter: Sorter, by = actor) => inTown(by, (tx) => nextSortingSet(tx, by, sorter))
const pile = (sorter: Sorter, groups: string[][], by = actor) =>
  inTown(by, (tx) => recordPiles(tx, by, { ...sorter, groups }))

/** Even cards in one pile, odd ones in the other. */
const evenAndOdd = (set: { cards: { id: string; text: string }[] } | null) =>
  [0, 1].map((rest) =>
    (set?.cards ?? []).filter(({ text }) => Number(text) % 2 === rest).map(({ id }) => id),
  )

describe('the small set of a phone', () => {
  test('is the same until it was piled up, then another one with new cards', async () => {
    const { sorter } = await aSortingHall()
    const me = await sorter()
    const first = await deal(me)
    expect(first).toMatchObject({ number: 1, most: mostSets })
    expect(first?.cards).toHaveLength(4)
    expect(await deal(me)).toEqual(first)
    await pile(me, evenAndOdd(first))
    const second = await deal(me)
    const both = [...(first?.cards ?? []), ...(second?.cards ?? [])].map(({ id }) => id)
    expect(new Set(both).size).toBe(8)
  })

  test('is one set, also where a phone asks twice in one moment', async () => {
    const { sorter } = await aSortingHall()
    const me = await sorter()
    const [one, other] = await Promise.all([deal(me), deal(me)])
    expect(other).toEqual(one)
  })

  test('shows every card about equally in the hall', async () => {
    const { sorter } = await aSortingHall()
    const dealt: string[] = []
    for (let phone = 0; phone < 6; phone++) {
      const set = await deal(await sorter())
      dealt.push(...(set?.cards ?? []).map(({ text }) => text))
    }
    const times = '01234567'.split('').map((text) => dealt.filter((card) => card === text).length)
    expect(times).toEqual(Array(8).fill(3))
  })

  test('ends when a person has piled up all sets, or had every card', async () => {
    const { sorter } = await aSortingHall(20)
    const me = await sorter()
    for (let number = 1; number <= mostSets; number++) await pile(me, evenAndOdd(await deal(me)))
    expect(await deal(me)).toBeNull()
    const small = await aSortingHall(4)
    const other = await small.sorter()
    await pile(other, evenAndOdd(await deal(other)))
    expect(await deal(other)).toBeNull()
  })

  test('holds no card that was hidden, also after it was dealt', async () => {
    const { session, cards, sorter } = await aSortingHall(5)
    await hideCard(actor, { session, card: cards[0] ?? '', reason: '電話番号' })
    const me = await sorter()
    const set = await deal(me)
    expect(set?.cards.map(({ text }) => text).sort()).toEqual(['1', '2', '3', '4'])
    await hideCard(actor, { session, card: cards[1] ?? '', reason: '電話番号' })
    expect((await deal(me))?.cards.map(({ text }) => text).sort()).toEqual(['2', '3', '4'])
  })

  test('is dealt and taken while phones sort only', async () => {
    const { session, sorter } = await aSortingHall()
    const me = await sorter()
    const set = await deal(me)
    await startPhase(actor, session, { kind: 'name' })
    await expect(deal(me)).rejects.toBeRefused('conflict')
    await expect(pile(me, evenAndOdd(set))).rejects.toBeRefused('conflict')
  })
})

describe('piles', () => {
  test('with a card twice, or of another hall, or with nothing in them are refused', async () => {
    const { cards, sorter } = await aSortingHall()
    const elsewhere = await aSortingHall(2)
    const me = await sorter()
    await deal(me)
    const [one = ''] = cards
    await expect(pile(me, [[one], [one]])).rejects.toBeRefused('invalid')
    await expect(pile(me, [[one, ...elsewhere.cards]])).rejects.toBeRefused('invalid')
    await expect(pile(me, [[]])).rejects.toBeRefused('invalid')
  })

  test('sent again replace what was sent, and count once', async () => {
    const { session, sorter } = await aSortingHall(4)
    const me = await sorter()
    const set = await deal(me)
    await pile(me, [(set?.cards ?? []).map(({ id }) => id)])
    await pile(me, evenAndOdd(set))
    const proposal = await proposeIslands(actor, session)
    expect(proposal).toMatchObject({ sets: 1, people: 1 })
    expect(proposal.islands).toHaveLength(2)
  })

  test('of a program that was dealt nothing are taken, as many as anybody’s', async () => {
    const { cards, session, sorter } = await aSortingHall()
    const me = await sorter()
    await pile(me, [cards.slice(0, 2), cards.slice(2, 4)])
    await pile(me, [cards.slice(2, 6)])
    await pile(me, [cards.slice(6, 8)])
    await expect(pile(me, [cards.slice(0, 8)])).rejects.toBeRefused('conflict')
    expect(await proposeIslands(actor, session)).toMatchObject({ sets: 3, people: 1 })
  })
})

describe('proposed islands', () => {
  test('come of everybody’s piles; what nobody piled stays alone', async () => {
    const { cards, session, sorter } = await aSortingHall(9)
    for (let phone = 0; phone < 4; phone++) {
      await pile(await sorter(), [cards.slice(0, 4), cards.slice(4, 8)])
    }
    const { islands, alone, ...rest } = await proposeIslands(actor, session)
    expect(islands.map((island) => island.cards)).toEqual([cards.slice(0, 4), cards.slice(4, 8)])
    expect(islands[0]?.certainty).toBeGreaterThan(0.9)
    expect(alone).toEqual(cards.slice(8))
    expect(rest).toEqual({ sets: 4, people: 4 })
  })

  test('count a merged card as the one that stands for it, and leave out hidden ones', async () => {
    const { cards, session, sorter } = await aSortingHall(5)
    const [a = '', b = '', c = '', d = '', e = ''] = cards
    await pile(await sorter(), [
      [a, c],
      [b, d, e],
    ])
    await inTown(actor, (tx) =>
      tx
        .insertInto('workshop_placement')
        .values({
          town_id: actor.town,
          card_id: c,
          session_id: session,
          merged_into: d,
          x: 0,
          y: 0,
        })
        .execute(),
    )
    await hideCard(actor, { session, card: e, reason: '名前' })
    const { islands, alone } = await proposeIslands(actor, session)
    expect([islands.map((island) => island.cards), alone]).toEqual([[[a, d]], [b]])
  })

  test('are there for those who run the evening, and for nobody in another town', async () => {
    const { session, cards, sorter } = await aSortingHall(4)
    const me = await sorter()
    const elsewhere = await anOfficerElsewhere()
    await expect(proposeIslands(elsewhere, session)).rejects.toBeRefused('not-found')
    await expect(deal(me, elsewhere)).rejects.toBeRefused('conflict')
    await expect(pile(me, [cards], elsewhere)).rejects.toBeRefused('conflict')
  })

  test('a viewer may not ask for them', async () => {
    const town = await aTown()
    const facilitator = await aStaff(town, 'facilitator')
    const { id } = await aHall(facilitator)
    const viewer = await aStaff(town, 'viewer')
    await expect(proposeIslands(viewer, id)).rejects.toBeRefused('not-allowed')
    expect(await proposeIslands(facilitator, id)).toEqual({
      islands: [],
      alone: [],
      sets: 0,
      people: 0,
    })
  })

  test('a hall that nobody has sorted yet has none', async () => {
    const { session, cards } = await aSortingHall(3)
    expect(await proposeIslands(actor, session)).toMatchObject({
      islands: [],
      alone: cards,
      sets: 0,
    })
  })
})
