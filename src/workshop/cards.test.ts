import { describe, expect, test } from 'vitest'
import { newId } from '#kernel/db'
import { anOfficerElsewhere, useTestDatabase } from '#test'
import { castBallot, readVotes } from './ballots.server.ts'
import { saveCard } from './card-intake.server.ts'
import { correctTypedCard, countCards, readCards, typeCards, withdrawCard } from './cards.server.ts'
import { startPhase } from './phases.server.ts'
import { aCard, anEvening, aPhone } from './phone-testing.ts'
import { onCardsSaved, type SavedCard } from './room.server.ts'

useTestDatabase()

describe('cards', () => {
  test('a hundred phones that write at once get numbers without gaps, and the board hears of each card once', async () => {
    const evening = await anEvening()
    const phones = await Promise.all(Array.from({ length: 10 }, () => aPhone(evening)))
    const heard: SavedCard[] = []
    const stop = onCardsSaved((session, cards) => {
      if (session === evening.session.id) heard.push(...cards)
    })
    const kept = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const phone = phones[index % 10] ?? phones[0]
        if (!phone) throw new Error('no phone')
        return saveCard(phone, { id: newId(), text: `付箋 ${index}` })
      }),
    )
    stop()
    const numbers = kept.map(({ card }) => card.number).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
    expect(heard.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(numbers)
    expect(await readCards(evening.facilitator, evening.session.id)).toHaveLength(100)
  })

  test('one refused card among many costs the others nothing', async () => {
    const evening = await anEvening()
    const [mine, theirs] = [await aPhone(evening), await aPhone(evening)]
    const id = await aCard(mine, '私の付箋')
    const answers = await Promise.allSettled([
      saveCard(theirs, { id, text: '横取り' }),
      saveCard(theirs, { id: newId(), text: '書けた' }),
      saveCard(theirs, { id: newId(), text: '知らないテーマ', prompt: 'ない' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected'])
    const cards = await readCards(evening.facilitator, evening.session.id)
    expect(cards.map(({ text }) => text)).toEqual(['私の付箋', '書けた'])
  })

  test('what is read of cards never tells who wrote them', async () => {
    const evening = await anEvening()
    await aCard(await aPhone(evening), '匿名')
    const [card] = await readCards(evening.facilitator, evening.session.id)
    expect(Object.keys(card ?? {}).filter((key) => /particip|slip|nick|token/i.test(key))).toEqual(
      [],
    )
  })

  test('paper cards get a slip of their own, a mark of who typed them, and keep the first typing', async () => {
    const evening = await anEvening()
    const { facilitator, session } = evening
    await startPhase(facilitator, session.id, { kind: 'share' })
    const id = newId()
    const typed = await typeCards(facilitator, session.id, {
      source: 'paper',
      cards: [{ id, text: ' 公園の桜 ', table: 3 }, { text: '川の音' }],
    })
    expect(typed.slip).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    await typeCards(facilitator, session.id, {
      source: 'paper',
      participant: typed.participant,
      cards: [{ id, text: 'もう一度送られた' }],
    })
    await correctTypedCard(facilitator, session.id, { id, text: '公園の八重桜' })
    const cards = await readCards(facilitator, session.id)
    expect(cards).toMatchObject([
      { text: '公園の八重桜', table: 3, source: 'paper', enteredBy: '役場 花子', number: 1 },
      { text: '川の音', prompt: '町の好きなところ', number: 2 },
    ])
    expect(await countCards(facilitator, session.id)).toBe(2)
  })

  test('what a phone wrote is corrected by nobody at the desk', async () => {
    const evening = await anEvening()
    const id = await aCard(await aPhone(evening), '本人の言葉')
    const correcting = correctTypedCard(evening.facilitator, evening.session.id, { id, text: '別' })
    await expect(correcting).rejects.toBeRefused('not-allowed')
  })

  test('votes are counted per target without a word about who gave them', async () => {
    const evening = await anEvening()
    const { facilitator, session } = evening
    const [one, two] = [await aPhone(evening), await aPhone(evening)]
    const [first, second] = [await aCard(one, '桜'), await aCard(two, '川')]
    await startPhase(facilitator, session.id, { kind: 'vote', settings: { budget: 3 } })
    await castBallot(one, { [first]: 1, [second]: 2 })
    await castBallot(two, { [first]: 3 })
    await castBallot(two, { [second]: 1 })
    const [vote] = await readVotes(facilitator, session.id)
    expect(vote).toMatchObject({ budget: 3, ballots: 2 })
    expect(vote?.targets).toEqual([
      { target: second, phones: 3, voters: 2, paper: 0, total: 3 },
      { target: first, phones: 1, voters: 1, paper: 0, total: 1 },
    ])
  })

  test('another town sees no card and no vote, and types none in', async () => {
    const evening = await anEvening()
    const { session } = evening
    await aCard(await aPhone(evening), '桜')
    const elsewhere = await anOfficerElsewhere()
    const typing = { source: 'paper', cards: [{ text: '外から' }] } as const
    await expect(readCards(elsewhere, session.id)).rejects.toBeRefused('not-found')
    await expect(readVotes(elsewhere, session.id)).rejects.toBeRefused('not-found')
    await expect(typeCards(elsewhere, session.id, typing)).rejects.toBeRefused('not-found')
    expect(await countCards(elsewhere, session.id)).toBe(0)
  })

  test('a phone reads neither the board nor the votes', async () => {
    const evening = await anEvening()
    const phone = await aPhone(evening)
    await expect(readCards(phone, evening.session.id)).rejects.toBeRefused('not-allowed')
    await expect(readVotes(phone, evening.session.id)).rejects.toBeRefused('not-allowed')
  })

  test('a withdrawn card leaves its number, and no word of it', async () => {
    const evening = await anEvening()
    const phone = await aPhone(evening)
    const id = await aCard(phone, '言いすぎた')
    await saveCard(phone, { id, text: '言い直した' })
    await startPhase(evening.facilitator, evening.session.id, { kind: 'close' })
    await withdrawCard(phone, id)
    await withdrawCard(phone, id)
    const [card] = await readCards(evening.facilitator, evening.session.id)
    expect(card).toMatchObject({ id, number: 1, text: '' })
    expect(card?.withdrawnAt).toBeTruthy()
  })
})
