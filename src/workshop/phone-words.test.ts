// A word of the phone page that nobody says, or that is not there, would be found in the hall.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as english from './phone-page-messages.en.ts'
import * as japanese from './phone-page-messages.ja.ts'
import { phaseKinds } from './schema.ts'

const folder = join(import.meta.dirname, 'phone')
const sources = [
  ...readdirSync(folder).map((file) => join(folder, file)),
  join(import.meta.dirname, 'phone-page.server.ts'),
]
const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
/** The first part of keys that end in a phase or a state: phase-, do-, state-. */
const open = [...code.matchAll(/`(\w+-)\$\{/g)].map(([, start = '']) => start)

test('every word of the phone page is said, in both languages', () => {
  const keys = Object.keys(japanese.pageMessages)
  expect(Object.keys(english.pageMessages).toSorted()).toEqual(keys.toSorted())
  const unused = keys.filter(
    (key) =>
      !code.includes(`'${key}'`) &&
      !code.includes(`"${key}"`) &&
      !open.some((start) => key.startsWith(start)),
  )
  expect(unused).toEqual([])
})

test('no phase is without words, and easy words stand beside words that are there', () => {
  for (const kind of ['before', ...phaseKinds]) {
    expect(japanese.pageMessages[`phase-${kind}`]).toBeTruthy()
    if (kind !== 'write') expect(japanese.pageMessages[`do-${kind}`]).toBeTruthy()
  }
  const known = new Set(Object.keys(japanese.pageMessages))
  expect(Object.keys(japanese.plainMessages).filter((key) => !known.has(key))).toEqual([])
})

test('readings are kana, and stand over characters', () => {
  const messages = [japanese.pageMessages, japanese.plainMessages].flatMap(Object.values)
  const readings = messages.flatMap((message) => [...message.matchAll(/\{([^{}|]+)\|([^{}|]+)\}/g)])
  expect(readings.length).toBeGreaterThan(100)
  for (const [, base = '', sound = ''] of readings) {
    expect(base).toMatch(/[\p{Script=Han}]/u)
    expect(sound).toMatch(/^[ぁ-ゖー]+$/)
  }
})
