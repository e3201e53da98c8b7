import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { originCheck } from './origin-check.ts'

const app = new Hono()
  .use(originCheck('https://town.example') as never)
  .post('/', (c) => c.text('written'))
  .onError((problem, c) => c.text(problem.message, problem instanceof Refusal ? 403 : 500))

async function write(headers: Record<string, string>) {
  return (await app.request('http://127.0.0.1:3000/', { method: 'POST', headers })).status
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
