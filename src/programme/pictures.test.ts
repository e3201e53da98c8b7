import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import type { Edit } from './edit.ts'
import { recordEdits } from './edits.server.ts'
import { isPictureShown } from './pictures.server.ts'
import { publish } from './publishing.server.ts'
import { aProgramme } from './testing.ts'

useTestDatabase()

const hash = 'a1'.repeat(32)

/** A programme whose first activity has a picture that nobody published yet. */
async function aPicture() {
  const clerk = await anAdministrator()
  const { programme, logo } = await aProgramme(clerk)
  const fields = {
    activity: logo,
    hash,
    mediaType: 'image/png',
    caption: '会場',
    alternativeText: '町民が集まっている',
    placement: 'inline',
    order: 1,
  }
  const { made } = await recordEdits(clerk, {
    programme,
    edits: [{ kind: 'figure', ref: 'picture', fields }],
  })
  const write = async (edit: Edit) => {
    await recordEdits(clerk, { programme, edits: [edit] })
    await publish(clerk, { programme })
  }
  return { clerk, programme, logo, picture: made.get('picture') ?? '', write }
}

test('a picture is for everybody from its publication on, in its own town', async () => {
  const { clerk, programme } = await aPicture()
  expect(await isPictureShown(clerk, hash)).toBe(false)
  await publish(clerk, { programme })
  expect(await isPictureShown(clerk, hash)).toBe(true)
  expect(await isPictureShown(clerk, 'b2'.repeat(32))).toBe(false)
  expect(await isPictureShown(await anOfficerElsewhere(), hash)).toBe(false)
})

test('a picture that was taken out is no longer for everybody', async () => {
  const { clerk, picture, write } = await aPicture()
  await write({ kind: 'figure', subject: picture, fields: { dropped: true } })
  expect(await isPictureShown(clerk, hash)).toBe(false)
})

test('the picture of a hidden activity is not for everybody', async () => {
  const { clerk, logo, write } = await aPicture()
  const fields = { isPublic: false, hiddenReason: '個人が写っているため' }
  await write({ kind: 'activity', subject: logo, fields })
  expect(await isPictureShown(clerk, hash)).toBe(false)
})

test('a page of many pictures reads the book once until something is published', async () => {
  const { clerk, programme } = await aPicture()
  await publish(clerk, { programme })
  await isPictureShown(clerk, hash)
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  expect(await isPictureShown(clerk, hash)).toBe(true)
  const texts = asked.mock.calls.map(([query]) => JSON.stringify(query))
  asked.mockRestore()
  expect(texts.join()).toContain('tenancy_town')
  expect(texts.join()).not.toContain('programme_change')
})
