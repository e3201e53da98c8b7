import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { anAdministrator, useTestDatabase } from '#test'
import { cardsSaved, roomFor } from './room.server.ts'
import { stageApi } from './stage-api.server.ts'
import { closeHallStreams, hallStream } from './stage-events.server.ts'
import { aCard, aHall } from './testing.ts'

useTestDatabase()

/** The events of a stream, one by one. */
function eventsOf(response: Response) {
  const reader = response.body?.getReader()
  const words = new TextDecoder()
  let rest = ''
  return async function next(): Promise<{ event: string; value: Record<string, unknown> }> {
    while (!rest.includes('\n\n')) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) return { event: 'end', value: {} }
      rest += words.decode(chunk.value)
    }
    const [first = ''] = rest.split('\n\n')
    rest = rest.slice(first.length + 2)
    const [event = '', value = ''] = first.split('\ndata: ')
    return { event: event.replace('event: ', ''), value: JSON.parse(value) }
  }
}

describe('the stream of a hall', () => {
  test('tells numbers at once and again when cards came in, and a new phase without delay', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const leave = new AbortController()
    const next = eventsOf(hallStream(actor, session, leave.signal))
    expect(await next()).toMatchObject({
      event: 'counts',
      value: { counts: { cards: 0 }, phones: 0 },
    })
    await aCard(actor, session, '川')
    cardsSaved(session, [])
    expect(await next()).toMatchObject({ event: 'counts', value: { counts: { cards: 1 } } })
    roomFor(session).hear('phase')
    expect(await next()).toMatchObject({ event: 'news', value: { news: 'phase' } })
    leave.abort()
  })

  test('lets a screen go that has stopped reading', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const next = eventsOf(hallStream(actor, session, new AbortController().signal))
    await next()
    for (let news = 0; news < 200; news++) roomFor(session).hear('phase')
    let told = 0
    while ((await next()).event !== 'end') told += 1
    expect(told).toBeLessThan(150)
    closeHallStreams()
  })

  test('ends for everybody when the server stops', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const next = eventsOf(hallStream(actor, session, new AbortController().signal))
    await next()
    closeHallStreams()
    expect(await next()).toMatchObject({ event: 'end' })
  })

  test('is not for passers-by, and not at a code that nobody has', async () => {
    const { code } = await aHall(await anAdministrator())
    const told = stageApi().onError((problem, c) => {
      return c.text(problem instanceof Refusal ? problem.kind : 'a bug')
    })
    const ask = async (asked: string) => (await told.request(`/live/stage/${asked}/events`)).text()
    expect(await ask(code)).toBe('not-allowed')
    expect(await ask('ZZZZZZ')).toBe('not-found')
  })
})
