import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { originCheck } from './origin-check.ts'

const app = new Hono()
  .use(originCheck('https://town.example') as never)
  .post('*', (c) => c.text('written'))
  .onError((problem, c) => c.text(problem.message, problem instanceof Refusal ? 403 : 500))

async function write(headers: Record<string, string>, path = '/') {
  const url = `http://127.0.0.1:3000${path}`
  return (await app.request(url, { method: 'POST', headers })).status
}

test('a form of our own pages is taken, one of another site is not', async () => {
  expect(await write({ origin: 'http://127.0.0.1:3000' })).toBe(200)
  expect(await write({ origin: 'https://town.example' })).toBe(200)
  expect(await write({ origin: 'https://evil.example', cookie: 'a=b' })).toBe(403)
})

test('a page that hides where it comes from is taken where the browser says that it is ours', async () => {
  expect(await write({ origin: 'null', 'sec-fetch-site': 'same-origin', cookie: 'a=b' })).toBe(200)
  expect(await write({ origin: 'null' })).toBe(200)
  expect(await write({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await write({ origin: 'null', cookie: 'a=b' })).toBe(403)
})

test('the page of a slip takes its answer over plain http, where a browser says nothing of itself', async () => {
  const hidden = { origin: 'null', cookie: 'hall_ABC234=x' }
  expect(await write(hidden, '/016373/voice/ABCD2345')).toBe(200)
  expect(await write(hidden, '/016373/desk/voice/ABCD2345')).toBe(403)
  expect(await write({ ...hidden, origin: 'https://evil.example' }, '/016373/voice/ABCD2345')).toBe(
    403,
  )
})
