import { expect, test } from 'vitest'
import { visitorOf } from '#kernel/tenancy'
import { anAdministrator, aTown, useTestDatabase } from '#test'
import { followVoice, openVoice } from './voice.server.ts'

useTestDatabase()

test('a code that nobody has is not found, and after twenty of them a minute must pass', async () => {
  const town = await aTown()
  const visitor = visitorOf(town)
  const guess = { slip: 'ABCDEFGH', address: '192.0.2.7' }
  for (let i = 0; i < 20; i++) {
    await expect(openVoice(visitor, town, guess)).rejects.toBeRefused('not-found')
  }
  await expect(openVoice(visitor, town, guess)).rejects.toBeRefused('too-many')
  const other = { ...guess, address: '192.0.2.8' }
  await expect(openVoice(visitor, town, other)).rejects.toBeRefused('not-found')
})

test('what cannot be a code is looked up nowhere', async () => {
  const actor = await anAdministrator()
  expect(await followVoice(actor, 'ひらがな')).toBeUndefined()
  expect(await followVoice(actor, '0O1IL000')).toBeUndefined()
})
