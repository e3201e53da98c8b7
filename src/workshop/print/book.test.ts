import { describe, expect, test } from 'vitest'
import { anOfficerElsewhere, aStaff, aTown, aVisitorOf, useTestDatabase } from '#test'
import { readBook } from './book.server.ts'
import { renderBook } from './index.server.ts'
import { anEvening } from './sample-evening.test-data.ts'

useTestDatabase()

describe('the result as JSON', () => {
  test('holds every acknowledged card with its island, votes and fate, and nothing that leads to a person', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'facilitator')
    const { session, cards, group, inner, slip } = await anEvening(actor)
    const book = await readBook(actor, town, { id: session.id })
    const text = new TextDecoder().decode(
      await renderBook(book, { format: 'json', language: 'ja' }),
    )
    const told = JSON.parse(text)
    expect(told.workshop).toMatchObject({
      id: session.publicId,
      code: session.code,
      series: '魅力発見ワークショップ',
      phase: 'vote',
      town: town.code,
    })
    expect(told.cards).toHaveLength(4)
    expect(told.cards[0]).toMatchObject({
      id: cards[0],
      number: 1,
      text: '駅前にカフェが欲しい',
      prompt: '町の好きなところ',
      table: 3,
      group: inner,
      votes: 2,
      fate: 'received',
      source: 'phone',
      withdrawn: false,
      hidden: false,
    })
    expect(told.cards[1]).toMatchObject({
      text: '=SUM(A1)',
      hidden: true,
      votes: 0,
      source: 'paper',
    })
    expect(told.cards[2]).toMatchObject({ text: '夜空がきれい☆𠮷野', group: null, table: null })
    expect(told.cards[3]).toMatchObject({ text: '', withdrawn: true })
    expect(told.groups).toMatchObject([
      { id: group, name: '駅前のにぎわい', parent: null, cards: [cards[1]], votes: 9 },
      { id: inner, name: '休む場所', parent: group, cards: [cards[0]], votes: 0 },
    ])
    expect(told.voting).toMatchObject([{ phase: 2, ballots: 2 }])
    for (const secret of [slip, 'たろう', '記録 係', 'participant'])
      expect(text).not.toContain(secret)
  })

  test('another town sees nothing, and a visitor neither', async () => {
    const town = await aTown()
    const { session } = await anEvening(await aStaff(town, 'facilitator'))
    const elsewhere = readBook(await anOfficerElsewhere(), town, { id: session.id })
    await expect(elsewhere).rejects.toBeRefused('not-found')
    const visitor = readBook(aVisitorOf(town), town, { id: session.id })
    await expect(visitor).rejects.toBeRefused('not-allowed')
  })
})
