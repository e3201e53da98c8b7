import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { openFiles } from '#kernel/files'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { openWorkshop } from './phases.server.ts'
import {
  addPhoto,
  describePhoto,
  listPhotos,
  movePhoto,
  removePhoto,
  restorePhoto,
} from './photos.server.ts'
import { readBook } from './print/book.server.ts'

useTestDatabase()
beforeAll(() => openFiles(mkdtempSync(join(tmpdir(), 'miraichizu-photos-'))))

const picture = async (background: string) => {
  const create = { width: 20, height: 10, channels: 3, background } as const
  return new Uint8Array(await sharp({ create }).png().toBuffer())
}

async function aSession() {
  const town = await aTown()
  const actor = await aStaff(town, 'facilitator')
  const input = { title: '写真のある回', prompts: [], fallbackPrompt: '自由に' }
  return { town, actor, session: await openWorkshop(actor, input) }
}

const words = { caption: '会場', alternativeText: '', hasConsent: true, consentNote: '口頭' }
const photoOf = async (background: string) => {
  return { ...words, file: { name: 'a.png', bytes: await picture(background) } }
}

test('a photo is put in order, taken away and put back; only those with consent are in the book', async () => {
  const { town, actor, session } = await aSession()
  const first = await addPhoto(actor, session.id, await photoOf('red'))
  const second = await addPhoto(actor, session.id, await photoOf('blue'))
  await movePhoto(actor, second, -1)
  await describePhoto(actor, first, { ...words, caption: '同意のない写真', hasConsent: false })
  const book = await readBook(actor, town, { id: session.id })
  expect(book.photos.map(({ caption }) => caption)).toEqual(['会場'])
  await removePhoto(actor, second)
  expect((await readBook(actor, town, { id: session.id })).photos).toEqual([])
  await restorePhoto(actor, second)
  const ids = (await listPhotos(actor, session.id)).map(({ id }) => id)
  expect(ids).toEqual([second, first])
})

test('what is no picture is refused', async () => {
  const { actor, session } = await aSession()
  const text = { ...words, file: { name: 'a.png', bytes: new TextEncoder().encode('<svg/>') } }
  await expect(addPhoto(actor, session.id, text)).rejects.toBeRefused('invalid')
})

test('another town sees and changes no photo', async () => {
  const { actor, session } = await aSession()
  const id = await addPhoto(actor, session.id, await photoOf('green'))
  const elsewhere = await anOfficerElsewhere()
  await expect(listPhotos(elsewhere, session.id)).rejects.toBeRefused('not-found')
  await expect(removePhoto(elsewhere, id)).rejects.toBeRefused('not-found')
  await expect(describePhoto(elsewhere, id, words)).rejects.toBeRefused('not-found')
  await expect(addPhoto(elsewhere, session.id, await photoOf('red'))).rejects.toBeRefused(
    'not-found',
  )
})
