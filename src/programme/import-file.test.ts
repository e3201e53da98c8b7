import { expect, test } from 'vitest'
import { visitorOf } from '#kernel/tenancy'
import { anAdministrator, aTown, useTestDatabase } from '#test'
import { type ImportFile, importFile, readImportFile } from './import-file.server.ts'
import { readImport } from './import-records.server.ts'
import { listProgrammes } from './operations.server.ts'
import { seen } from './testing.ts'

useTestDatabase()

const paper = (text: string, more: Partial<ImportFile> = {}): ImportFile => ({
  bytes: new TextEncoder().encode(text),
  fileName: 'report.txt',
  fiscalYear: 2020,
  asOf: '2020-11-30',
  ...more,
})
const nothingNew = { new: 0, changed: 0, gone: 0 }

test('a paper that is a mere table is imported under its own name, and again without a change', async () => {
  const clerk = await anAdministrator()
  const table = paper('実施\t花いっぱい運動\n未実施\t清掃 雨天中止')
  const { imported, programme = '' } = await importFile(clerk, table)
  expect(imported.initiatives.map(({ title }) => title)).toEqual([''])
  expect((await seen(clerk, programme)).initiatives.map(({ title }) => title)).toEqual(['進捗状況'])
  await importFile(clerk, paper('別の事業の進捗\n■動画\n実施\t・公開した'))
  expect(await importFile(clerk, table)).toMatchObject({ programme, comparison: nothingNew })
})

test('two papers without a title do not run together', async () => {
  const clerk = await anAdministrator()
  await importFile(clerk, paper('■花壇\n実施\t・植えた'))
  await importFile(clerk, paper('題のある進捗状況\n■動画\n実施\t・公開した'))
  await importFile(clerk, paper('■除雪\n予定\t・出動'))
  expect(await listProgrammes(clerk)).toHaveLength(3)
})

test('labels that look the same are one label', async () => {
  const clerk = await anAdministrator()
  const mixed = paper('評価の報告\n\n■一\nＡ：あ\nB：い\n■二\nA：う\nＢ：え')
  const { programme = '' } = await importFile(clerk, mixed)
  const { labels } = await seen(clerk, programme)
  expect(labels.filter(({ isGrade }) => isGrade).map(({ label }) => label)).toEqual(['Ａ', 'B'])
})

test('a grade that is mapped later gets its state, and then stays the same', async () => {
  const clerk = await anAdministrator()
  const text = '■観光\n◎ 案内所を開いた。\n△ 案内板は2か所'
  const { programme = '' } = await importFile(clerk, paper(text))
  const map = new Map([['◎', 'implemented' as const]])
  const states = async () =>
    (await seen(clerk, programme)).initiatives[0]?.activities.map(({ state }) => state)
  expect(await states()).toEqual([null, null])
  const mapped = await importFile(clerk, paper(text, { map }))
  expect(mapped.comparison).toMatchObject({ new: 0, changed: 1, gone: 0 })
  expect(await states()).toEqual(['implemented', null])
  expect((await importFile(clerk, paper(text, { map }))).comparison).toMatchObject(nothingNew)
})

test('a newer report says exactly what is new, changed and gone', async () => {
  const clerk = await anAdministrator()
  await importFile(
    clerk,
    paper('進捗\n■動画\n実施\t・公開した\n予定\t・写真展を開く\n■花壇\n実施\t・植えた'),
  )
  const newer = paper('進捗\n■動画\n実施\t・公開した\n実施\t・写真展を開く\n予定\t・絵はがきの販売')
  const { comparison } = await importFile(clerk, { ...newer, asOf: '2020-12-31' })
  expect(comparison).toEqual({ new: 1, changed: 1, gone: 2, same: 2 })
})

test.each([
  ['a title', `# 題\n## ${'長'.repeat(400)}\n実施：動画`],
  ['a text', `■題\n実施\t${'長'.repeat(20_001)}`],
])('%s that is too long is told before anything is kept', async (_, text) => {
  await expect(readImportFile(paper(text))).rejects.toBeRefused(
    'invalid',
    'programme.import.tooLong',
  )
})

test.each([
  ['links', Array.from({ length: 501 }, (_, at) => `https://example.jp/${at}`).join(' ')],
  ['dates', everyDayFrom2019(501)],
])(
  'more %s in one entry than are kept are told with the entry and the limit',
  async (kind, text) => {
    const reading = readImportFile(paper(`■題\n実施\t観光案内の一覧を公開した。${text}`))
    await expect(reading).rejects.toMatchObject({
      messageKey: `programme.import.tooMany.${kind}`,
      details: { start: expect.stringContaining('観光案内の一覧'), count: 501, limit: 500 },
    })
  },
)

function everyDayFrom2019(count: number): string {
  const first = Date.UTC(2019, 0, 1)
  const days = Array.from({ length: count }, (_, at) => new Date(first + at * 86_400_000))
  return days
    .map((day) => `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`)
    .join('、')
}

test('the paper is kept with its lines', async () => {
  const clerk = await anAdministrator()
  const { id = '' } = await importFile(clerk, paper('町の進捗\n■動画\n実施\t・公開した'))
  const { source } = await readImport(clerk, id)
  expect(source.split('\n')).toEqual(['町の進捗', '■動画', expect.stringMatching(/実施.*公開した/)])
})

test('a report of a day that has not come is refused', async () => {
  const reading = readImportFile(paper('■題\n実施\t・動画', { asOf: '2999-01-01' }))
  await expect(reading).rejects.toBeRefused('invalid', 'programme.refusal.future')
})

test('sixty dates in one text are kept', async () => {
  const clerk = await anAdministrator()
  const days = Array.from({ length: 60 }, (_, at) => `${4 + (at % 6)}/${1 + Math.floor(at / 6)}`)
  const { programme = '' } = await importFile(clerk, paper(`■題\n実施\t${days.join('、')}に開いた`))
  expect((await seen(clerk, programme)).initiatives[0]?.activities[0]?.dates).toHaveLength(60)
})

test('a visitor imports nothing', async () => {
  const town = await aTown()
  const importing = importFile(visitorOf(town), paper('■題\n実施\t・動画'))
  await expect(importing).rejects.toBeRefused('not-allowed')
})
