import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFiles } from '#kernel/files'
import type { Actor } from '#kernel/tenancy'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { openProgramme } from '../operations.server.ts'
import { aProgramme, seen } from '../testing.ts'
import { saveActivity } from './activity-save.server.ts'

useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'miraichizu-activity-'))
beforeAll(() => openFiles(folder))
afterAll(() => {
  openFiles(undefined)
  rmSync(folder, { recursive: true, force: true })
})

async function anActivity() {
  const town = await aTown()
  const clerk = await aStaff(town, 'administrator')
  const { programme } = await aProgramme(clerk)
  const [initiative] = (await seen(clerk, programme)).initiatives
  const publicId = initiative?.activities[0]?.publicId ?? ''
  const press = (intent: string, typed: Record<string, string | File> = {}, actor: Actor = clerk) =>
    saveActivity(actor, posted({ intent, ...typed }), publicId)
  const told = async () => (await openProgramme(clerk, programme)).changes.length
  return { town, press, told }
}

function posted(fields: Record<string, string | File>): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const address = 'http://127.0.0.1/016373/desk/programme/activity/x'
  return new Request(address, { method: 'POST', body })
}

test.each([
  ['a button that nobody knows', 'publish', 'kernel.form.wrong'],
  ['editing a picture that is gone', 'edit.gone', 'programme.refusal.noSuchPicture'],
  ['taking out a picture that is gone', 'remove.gone', 'programme.refusal.noSuchPicture'],
  ['hiding or showing without saying which', 'visible', 'kernel.form.wrong'],
])('%s changes nothing and says why', async (_, intent, messageKey) => {
  const { press, told } = await anActivity()
  const before = await told()
  const answer = await press(intent, { reason: '古い画面から', caption: '会場' })
  expect(answer).toMatchObject({ mistakes: [{ messageKey }], values: { caption: '会場' } })
  expect(await told()).toBe(before)
})

test('an activity is hidden and taken out only with a reason', async () => {
  const { press, told } = await anActivity()
  const before = await told()
  for (const intent of ['drop', 'visible']) {
    const answer = await press(intent, { visible: 'hidden' })
    expect(answer).toMatchObject({ mistakes: [{ field: 'reason' }] })
  }
  expect(await told()).toBe(before)
  expect(await press('visible', { visible: 'hidden', reason: '個人名があるため' })).toBeInstanceOf(
    Response,
  )
  expect(await told()).toBe(before + 1)
})

test('whoever may not write here leaves no file behind; another town finds no activity', async () => {
  const { town, press } = await anActivity()
  const size = { width: 60, height: 40, channels: 3, background: '#3a7' } as const
  const bytes = new Uint8Array(await sharp({ create: size }).png().toBuffer())
  const file = new File([bytes], 'a.png', { type: 'image/png' })
  const picture = { file, caption: '会場', alternativeText: '机' }
  const stranger = await aStaff(town, 'editor')
  await expect(press('add', picture, stranger)).rejects.toBeRefused('not-allowed')
  expect(readdirSync(folder)).toEqual([])
  const elsewhere = await anOfficerElsewhere()
  await expect(press('add', picture, elsewhere)).rejects.toBeRefused('not-found')
  expect(await press('add', picture)).toBeInstanceOf(Response)
  expect(readdirSync(folder)).not.toEqual([])
})
