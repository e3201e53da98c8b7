import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal'
import { tell } from './error-page.ts'

test('what is wrong in an address is 400, what is wrong in a form 422', () => {
  const refusal = new Refusal('invalid', 'kernel.settings.port')
  expect(tell(refusal, 'GET')?.status).toBe(400)
  expect(tell(refusal, 'POST')?.status).toBe(422)
})

test('a database that is away for a moment is told as such, not as a bug', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const broken = new Error('Connection terminated unexpectedly')
  for (const problem of [refused, broken]) {
    expect(tell(problem, 'GET')).toEqual({ status: 503, messageKey: 'server.error.notReady' })
  }
})

test('of a bug nothing is told', () => {
  expect(tell(new TypeError('x is not a function'), 'GET')).toBeUndefined()
})

test.each([
  ['no form at all', 'application/json', '{}'],
  ['a form that is cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
])('%s is told to whoever sent it', async (_, type, body) => {
  const headers = { 'content-type': type }
  const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body })
  const problem = await request.formData().catch((thrown: unknown) => thrown)
  expect(tell(problem, 'POST')).toEqual({ status: 400, messageKey: 'server.error.brokenForm' })
})
