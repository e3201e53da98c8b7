import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFiles, saveFile } from '#kernel/files'
import { visitorOf } from '#kernel/tenancy'
import { useTestDatabase } from '#test'
import { drawReport, printReport } from './drawing.server.ts'
import { openReport } from './open-data.server.ts'
import { reportAsOf } from './operations.server.ts'
import { publishedFile, publishReport } from './published.server.ts'
import { anOpenTown } from './testing.ts'

useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'miraichizu-taken-back-'))
beforeAll(() => openFiles(folder))
afterAll(() => {
  openFiles(undefined)
  rmSync(folder, { recursive: true, force: true })
})

/** The day before the picture was taken back. */
const asOf = '2021-05-31'

/** A town that published a picture and took it back on 1 June 2021. */
async function aTakenBackPicture() {
  const open = await anOpenTown()
  const size = { width: 60, height: 40, channels: 3, background: '#3a7' } as const
  const bytes = await sharp({ create: size }).png().toBuffer()
  const { hash, mediaType } = await saveFile(open.clerk, bytes)
  const words = { caption: '顔の写った写真', alternativeText: '町民の顔', placement: 'inline' }
  const fields = { activity: open.activity, hash, mediaType, order: 1, ...words }
  const picture = await open.write({ kind: 'figure', fields }, { effectiveOn: '2021-05-01' })
  const wish = { town: open.town, programme: open.programme, asOf, knownAt: null }
  const shown = await reportAsOf(open.clerk, wish)
  await open.write({ kind: 'figure', subject: picture, fields: { dropped: true } })
  return { ...open, hash, wish, shown }
}

test('open data as of an earlier day say nothing of a picture that was taken back', async () => {
  const { town, hash, shown } = await aTakenBackPicture()
  expect(JSON.stringify(shown)).toContain(hash)
  const query = new URLSearchParams({ 'as-of': asOf })
  const told = JSON.stringify(await openReport(visitorOf(town), town, query))
  expect(told).toContain('進捗状況の取組')
  for (const word of [hash, '顔の写った写真', '町民の顔']) expect(told).not.toContain(word)
})

test('a report frozen as of an earlier day has no picture that was taken back', async () => {
  const { clerk, town, programme, hash } = await aTakenBackPicture()
  const approval = { approvedOn: null, documentNumber: null }
  const wish = { town, programme, asOf, template: 'seed', digits: 'half', ...approval } as const
  const { publicId } = await publishReport(clerk, wish)
  for (const format of ['json', 'html', 'csv'] as const) {
    const { bytes } = await publishedFile(clerk, publicId, format)
    expect(bytes.toString()).not.toContain('顔の写った写真')
    expect(bytes.toString()).not.toContain(hash)
  }
})

test('a report that was read before its picture was taken back is not drawn any more', async () => {
  const { clerk, shown } = await aTakenBackPicture()
  const options = { format: 'html', template: 'seed', digits: 'half', language: 'ja' } as const
  await expect(drawReport(clerk, shown, options)).rejects.toBeRefused('not-found')
})

test('the desk still has the picture in its own paper of that day', async () => {
  const { clerk, wish } = await aTakenBackPicture()
  const options = { format: 'json', template: 'seed', language: 'ja' } as const
  const paper = Buffer.from(await printReport(clerk, { ...wish, draft: true }, options)).toString()
  expect(paper).toContain('顔の写った写真')
})

test('an activity that was hidden stays hidden as of a day before it was', async () => {
  const { clerk, town, programme, activity, write } = await anOpenTown()
  const wish = { town, programme, asOf, knownAt: null }
  const before = await reportAsOf(clerk, wish)
  const fields = { isPublic: false, hiddenReason: '個人が分かるため' }
  await write({ kind: 'activity', subject: activity, fields })
  const shown = (await reportAsOf(clerk, wish)).initiatives.flatMap(({ rows }) =>
    rows.flatMap(({ activities }) => activities.map(({ id }) => id)),
  )
  expect(JSON.stringify(before)).toContain(activity)
  expect(shown).not.toContain(activity)
})
