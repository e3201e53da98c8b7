import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { operatorOf } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { importSections, previewSections } from './import.server.ts'
import { addUnit, listUnits, namesAsOf } from './operations.server.ts'
import { undoBatch } from './reorganise.server.ts'

useTestDatabase()

const list = `課,係,開始日,終了日,後継
企画課,,2015-04-01,令和3年3月31日,企画財政課
企画課,広報係,平成27年4月1日,R3.3.31,企画財政課/広報係
財政課,,２０１５／４／１,2021/3/31,企画財政課
企画財政課,,2021-04-01,,
企画財政課,広報係,2021-04-01,,
企画財政課,財政係,2021-04-01,,
`
const asOf = (day: string) => ({ asOf: day })
const namesOf = (units: { name: string }[]) => units.map((unit) => unit.name)

test('a list with a reorganisation gives the sections of every day', async () => {
  const clerk = await anAdministrator()
  const done = await importSections(clerk, list)
  expect(done).toMatchObject({ added: 6, ended: 3, same: 0 })
  expect(namesOf(await listUnits(clerk, asOf('2021-03-31')))).toEqual([
    '企画課',
    '広報係',
    '財政課',
  ])
  const now = ['企画財政課', '広報係', '財政係']
  expect(namesOf(await listUnits(clerk, asOf('2021-04-01')))).toEqual(now)
  const old = (await listUnits(clerk, asOf('2020-04-01')))[0]
  expect((await namesAsOf(clerk)).get(old?.id ?? '')).toBe('企画財政課')
})

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${list}`)],
  ['CP932', iconv.encode(list.replaceAll('\n', '\r\n'), 'cp932')],
  [
    'UTF-16 as Excel writes it',
    Buffer.concat([Buffer.from([255, 254]), iconv.encode(list, 'utf16le')]),
  ],
  ['cells pasted from Excel', Buffer.from(list.replaceAll(',', '\t'))],
])('the list is read from %s', async (_, bytes) => {
  const preview = await previewSections(await anAdministrator(), bytes)
  expect(preview.mistakes).toEqual([])
  expect(preview.rows.filter((row) => row.status === 'new')).toHaveLength(6)
})

test('the same list once more changes nothing', async () => {
  const clerk = await anAdministrator()
  await importSections(clerk, list)
  const before = await listUnits(clerk, { includeEnded: true })
  expect(await importSections(clerk, list)).toMatchObject({ added: 0, ended: 0, same: 6 })
  expect(await listUnits(clerk, { includeEnded: true })).toEqual(before)
})

test('a newer list ends what it says has ended and adds what is new', async () => {
  const clerk = await anAdministrator()
  await importSections(clerk, '課,係\n企画課,\n企画課,広報係\n', { startsOn: '2020-04-01' })
  const newer = '課,係,開始日,終了日\n企画課,広報係,,2023-03-31\n企画課,情報係,2023-04-01,\n'
  const { rows, mistakes } = await previewSections(clerk, newer)
  expect(mistakes).toEqual([])
  expect(rows.map((row) => [row.row.unit, row.status])).toEqual([
    ['広報係', 'ending'],
    ['情報係', 'new'],
  ])
  await importSections(clerk, newer)
  expect(namesOf(await listUnits(clerk))).toEqual(['企画課', '情報係'])
})

test('a section that only its 係 name is made with them', async () => {
  const clerk = await anAdministrator()
  await importSections(clerk, '課,係,開始日\n総務課,庶務係,2019-04-01\n総務課,人事係,2018-04-01\n')
  const units = await listUnits(clerk)
  expect(units.map((unit) => [unit.name, unit.startsOn])).toEqual([
    ['総務課', '2018-04-01'],
    ['庶務係', '2019-04-01'],
    ['人事係', '2018-04-01'],
  ])
})

test('every mistake is named with its line and field, and nothing is saved', async () => {
  const clerk = await anAdministrator()
  const wrong = `課,係,開始日,終了日,後継
税務課,,令和元年4月30日,,
,徴収係,,,
企画課,,2020-04-01,2019-04-01,
観光課,,,2022-03-31,ない課
`
  const { mistakes } = await previewSections(clerk, wrong)
  expect(mistakes.map(({ line, field, messageKey }) => [line, field, messageKey])).toEqual([
    [2, 'startsOn', 'kernel.i18n.date.beforeEra'],
    [3, 'section', 'directory.import.sectionMissing'],
    [4, 'endsOn', 'directory.import.endsBeforeStart'],
  ])
  await expect(importSections(clerk, wrong)).rejects.toBeRefused('invalid')
  const unknown = '課,終了日,後継\n税務課,,\n観光課,2022-03-31,ない課\n'
  const missing = importSections(clerk, unknown)
  await expect(missing).rejects.toBeRefused('invalid', 'directory.import.successorUnknown')
  expect(await listUnits(clerk, { includeEnded: true })).toEqual([])
})

test('a section that is here since another day is not made a second time', async () => {
  const clerk = await anAdministrator()
  await addUnit(clerk, { name: '企画課', effectiveOn: '2020-04-01' })
  const { mistakes } = await previewSections(clerk, '課,開始日\n企画課,2015-04-01\n')
  expect(mistakes[0]).toMatchObject({ line: 2, messageKey: 'directory.import.startsOtherwise' })
})

test('the same line twice in a file is said', async () => {
  const clerk = await anAdministrator()
  const { mistakes } = await previewSections(clerk, '課\n企画課\n企画課\n')
  expect(mistakes).toMatchObject([{ line: 3, messageKey: 'directory.import.twice' }])
})

test.each([
  ['nothing in it', '', 'empty'],
  ['an Excel file', Buffer.from('PK\u0003\u0004'), 'isExcel'],
  ['bytes in no known encoding', Buffer.from([0x81, 0xff, 0xfe, 0xa0, 0x00]), 'unknownEncoding'],
  ['a quotation mark that never closes', '課\n"企画課\n', 'notCsv'],
  ['more than a megabyte', `課\n${'あ'.repeat(1024 * 1024)}`, 'tooLarge'],
])('a file with %s is refused with its reason', async (_, file, key) => {
  const reading = previewSections(await anAdministrator(), file)
  await expect(reading).rejects.toBeRefused('invalid', `kernel.documents.table.${key}`)
})

test('a file without headings is told what they should be', async () => {
  const { mistakes } = await previewSections(await anAdministrator(), '企画課,広報係\n')
  expect(mistakes).toMatchObject([{ field: 'file', messageKey: 'directory.import.noHeading' }])
})

test('a formula in a cell is only text', async () => {
  const clerk = await anAdministrator()
  await importSections(clerk, '課\n"=cmd|calc"\n')
  expect(namesOf(await listUnits(clerk))).toEqual(['=cmd|calc'])
})

test('an import is undone as one', async () => {
  const clerk = await anAdministrator()
  const { batch } = await importSections(clerk, list)
  await undoBatch(clerk, batch)
  expect(await listUnits(clerk, { includeEnded: true })).toEqual([])
  expect(await importSections(clerk, list)).toMatchObject({ added: 6 })
})

test('another town gets nothing of an import, and an editor may not import', async () => {
  const town = await aTown()
  await importSections(operatorOf(town), list)
  expect(await listUnits(await anOfficerElsewhere(), { includeEnded: true })).toEqual([])
  const editor = await aStaff(town, 'editor')
  await expect(importSections(editor, list)).rejects.toBeRefused('not-allowed')
  await expect(previewSections(editor, list)).rejects.toBeRefused('not-allowed')
})
