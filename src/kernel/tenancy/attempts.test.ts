import { expect, test } from 'vitest'
import { useTestDatabase } from '../db/testing.ts'
import { countAttempt, forgetAttempts } from './attempts.server.ts'

useTestDatabase()

const tooMany = ['not-allowed', 'kernel.tenancy.tooManyAttempts'] as const

async function fail(address: string, from: number, to: number) {
  for (let person = from; person < to; person++) {
    await countAttempt({ email: `person${person}@example.jp`, address })
  }
}

test('one password tried on a hundred accounts is stopped by the address it comes from', async () => {
  await fail('203.0.113.9', 0, 100)
  const next = { email: 'one.more@example.jp' }
  await expect(countAttempt({ ...next, address: '203.0.113.9' })).rejects.toBeRefused(...tooMany)
  await expect(countAttempt({ ...next, address: '203.0.113.10' })).resolves.toBeUndefined()
})

test('a right password takes back its own attempt, not what failed for others', async () => {
  const address = '198.51.100.7'
  const right = { email: 'right@example.jp', address }
  await fail(address, 0, 98)
  await countAttempt(right)
  await forgetAttempts(right)
  await countAttempt(right)
  await forgetAttempts(right)
  await fail(address, 98, 100)
  await expect(countAttempt(right)).rejects.toBeRefused(...tooMany)
})
