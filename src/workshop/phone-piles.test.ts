import { expect, test } from 'vitest'
import { useTestDatabase } from '#test'
import { startPhase } from './phases.server.ts'
import { aCard, aClient, anEvening, aPhone, aPhoneApi } from './phone-testing.ts'
import { proposeIslands } from './sorting-sets.server.ts'

useTestDatabase()

const api = aPhoneApi()

async function aSortingEvening() {
  const evening = await anEvening()
  const writer = await aPhone(evening)
  const cards: string[] = []
  for (const text of ['カフェ', '喫茶店', '山', '川']) cards.push(await aCard(writer, text))
  await startPhase(evening.facilitator, evening.session.id, { kind: 'sort' })
  const phone = aClient(api, evening.session.code)
  await phone.join()
  return { ...evening, cards, phone }
}

test('a phone is given a set, sends its piles, and is told that there is no more', async () => {
  const { phone, cards, facilitator, session } = await aSortingEvening()
  const [cafe = '', tea = '', hill = '', river = ''] = cards
  const { set } = await (await phone.get('/piles')).json()
  expect(set.cards.map(({ text }: { text: string }) => text).sort()).toEqual(
    ['カフェ', '喫茶店', '山', '川'].sort(),
  )
  const answer = await phone.put('/piles', {
    set: set.id,
    groups: [
      [cafe, tea],
      [hill, river],
    ],
  })
  expect([answer.status, await answer.json()]).toEqual([200, { set: null }])
  const { islands } = await proposeIslands(facilitator, session.id)
  expect(islands.map((island) => island.cards)).toEqual([
    [cafe, tea],
    [hill, river],
  ])
})

test('piles that cannot be are refused as a problem, and outside of sorting there is no set', async () => {
  const { phone, cards, facilitator, session } = await aSortingEvening()
  const [card = ''] = cards
  const twice = await phone.put('/piles', { groups: [[card], [card]] })
  expect([twice.status, (await twice.json()).detail]).toEqual([
    422,
    '同じ付箋が2つの山に入っています。1枚は1つの山だけに入れてください。',
  ])
  await startPhase(facilitator, session.id, { kind: 'name' })
  expect((await phone.get('/piles')).status).toBe(409)
})
