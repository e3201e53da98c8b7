import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFiles, saveFile } from '#kernel/files'
import { type Actor, findTown, operatorOf } from '#kernel/tenancy'
import { type Edit, importFile, publish, readProgramme, recordEdits } from '#programme'
import { aTown, useTestDatabase } from '#test'
import { printReport } from './drawing.server.ts'

useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'miraichizu-round-trip-'))
beforeAll(() => openFiles(folder))
afterAll(() => {
  openFiles(undefined)
  rmSync(folder, { recursive: true, force: true })
})

const asOf = '2020-11-30'
const seed = readFileSync(join(import.meta.dirname, '../programme/demo/progress-2020.txt'))

/** The seed as a town keeps it: with money, an indicator, a picture and a correction, all published. */
async function aLivingProgramme() {
  const town = await findTown((await aTown()).code)
  const actor = operatorOf(town)
  const file = { bytes: seed, fileName: 'progress-2020.txt', fiscalYear: 2020, asOf, publish: true }
  const { programme = '' } = await importFile(actor, file)
  const view = { asOf, knownAt: null, audience: 'desk' as const }
  const desk = await readProgramme(actor, programme, view)
  const [first] = desk?.initiatives ?? []
  const activity = first?.activities[1]
  if (!first || !activity) throw new Error('the seed has initiatives')
  const edits: Edit[] = [
    ...figuresOf(programme, first.id),
    await pictureOf(actor, activity.id),
    { kind: 'activity', subject: activity.id, fields: { place: '役場' }, isCorrection: true },
  ]
  await recordEdits(actor, { programme, edits, effectiveOn: asOf, reason: '場所の記載もれ' })
  await publish(actor, { programme })
  return { actor, town, programme }
}

function figuresOf(programme: string, initiative: string): Edit[] {
  const indicator = {
    initiative,
    name: '参加者数',
    unit: '人',
    accumulation: 'cumulative',
    baselineYear: 2019,
    baselineValue: 0,
    targetYear: 2020,
    targetValue: 120,
    order: 1,
    'actual:2020': 96,
  }
  return [
    {
      kind: 'programme',
      subject: programme,
      fields: { 'columns:2020': { finance: true, indicators: true } },
    },
    {
      kind: 'initiative',
      subject: initiative,
      fields: { 'finance:2020': { budget: 2_400_000, settled: null, source: '一般財源' } },
    },
    { kind: 'indicator', fields: indicator },
  ]
}

async function pictureOf(actor: Actor, activity: string): Promise<Edit> {
  const size = { width: 60, height: 40, channels: 3, background: '#3a7' } as const
  const { hash, mediaType } = await saveFile(actor, await sharp({ create: size }).png().toBuffer())
  const words = { caption: '会場の様子', alternativeText: '机を囲む町民', placement: 'annex' }
  return { kind: 'figure', fields: { activity, hash, mediaType, order: 1, ...words } }
}

test.each(['docx', 'xlsx', 'csv'] as const)(
  'our own %s with money, indicators, a picture and a correction brings nothing new back',
  async (format) => {
    const { actor, town, programme } = await aLivingProgramme()
    const wish = { town, programme, asOf, knownAt: null }
    const bytes = await printReport(actor, wish, { template: 'seed', format, language: 'ja' })
    const file = { bytes, fileName: `report.${format}`, fiscalYear: 2020, asOf, programme }
    const { comparison, imported } = await importFile(actor, { ...file, dryRun: true })
    expect(comparison).toMatchObject({ new: 0, changed: 0, gone: 0 })
    expect(imported.unplaced).toEqual([])
  },
)
