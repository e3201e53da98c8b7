import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createPageCache } from './page-cache.ts'
import type { KnownTowns } from './towns.ts'

const address = 'http://127.0.0.1/016373/progress'
const page = `<!DOCTYPE html><p>${'町の取組'.repeat(500)}</p>`

const html = { 'content-type': 'text/html; charset=utf-8' }

function aCache(stamp: { now: string } = { now: '1' }) {
  const towns: KnownTowns = {
    find: () => undefined,
    stampOf: () => stamp.now,
    isCurrent: () => true,
    close: async () => undefined,
  }
  let drawn = 0
  const cache = createPageCache(towns)
  const draw = async (answer = () => new Response(page, { headers: html })) => {
    drawn += 1
    return answer()
  }
  const ask = (headers: Record<string, string> = {}, answer?: () => Response) =>
    cache.through(new Request(address, { headers }), () => draw(answer))
  return { cache, ask, draw, timesDrawn: () => drawn }
}

test('a page is drawn once, and again when the town has changed', async () => {
  const stamp = { now: '1' }
  const { ask, timesDrawn } = aCache(stamp)
  expect(await (await ask()).text()).toBe(page)
  await ask()
  expect(timesDrawn()).toBe(1)
  stamp.now = '2'
  await ask()
  expect(timesDrawn()).toBe(2)
})

test('ten who ask at the same time wait for one drawing', async () => {
  const { ask, timesDrawn } = aCache()
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask()))
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(10).fill(page))
  expect(timesDrawn()).toBe(1)
})

test('whoever asks for the head of a page does not leave an empty page to the others', async () => {
  const { cache, ask, draw } = aCache()
  const head = new Request(address, { method: 'HEAD' })
  await cache.through(head, () => draw(() => new Response(null)))
  expect(await (await ask()).text()).toBe(page)
})

test('everybody gets the page packed in the way that he can unpack', async () => {
  const { ask } = aCache()
  const packed = async (coding: string) => {
    const answer = await ask({ 'accept-encoding': coding })
    return { coding: answer.headers.get('content-encoding'), bytes: await answer.bytes() }
  }
  const br = await packed('gzip, deflate, br')
  expect(br.coding).toBe('br')
  expect(brotliDecompressSync(br.bytes).toString()).toBe(page)
  const gzip = await packed('gzip')
  expect(gzip.coding).toBe('gzip')
  expect(gunzipSync(gzip.bytes).toString()).toBe(page)
  expect((await packed('identity')).coding).toBeNull()
})

test('whoever has the page already is told that nothing has changed', async () => {
  const { ask } = aCache()
  const etag = (await ask()).headers.get('etag') ?? ''
  const again = await ask({ 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(again.headers.get('content-length')).toBeNull()
})

test('what is for one person, or not a page at all, is not kept', async () => {
  const { ask, timesDrawn } = aCache()
  const answers = [
    () => new Response(page, { headers: { 'set-cookie': 'a=b' } }),
    () => new Response(page, { headers: { 'cache-control': 'no-store' } }),
    () => new Response('gone', { status: 404 }),
  ]
  for (const answer of answers) await ask({}, answer)
  expect((await ask()).status).toBe(200)
  expect(timesDrawn()).toBe(4)
})

test('the memory of pages has an end: the oldest are thrown out', async () => {
  const { cache } = aCache()
  const large = 'あ'.repeat(1_000_000)
  const from = (number: number) => `/016373/progress?visit=${number}`
  for (let number = 0; number < 40; number++) {
    const request = new Request(`http://127.0.0.1${from(number)}`)
    await cache.through(request, async () => new Response(large))
  }
  const isKept = (number: number) => {
    const request = { method: 'HEAD', url: from(number), headers: {} } as IncomingMessage
    const response = { writeHead: () => response, end: () => response } as unknown as ServerResponse
    return cache.answer(request, response, 'number') === 200
  }
  const kept = Array.from({ length: 40 }, (_, number) => isKept(number))
  expect(kept.at(-1)).toBe(true)
  expect(kept[0]).toBe(false)
  expect(kept.filter(Boolean).length).toBeLessThanOrEqual(22)
})
