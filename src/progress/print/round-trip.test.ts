import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importFile } from '#programme'
import { aStaff, aTown, useTestDatabase } from '#test'
import { printReport } from '../drawing.server.ts'

useTestDatabase()

const papers = new URL('../../programme/import/fixtures/', import.meta.url)
const year = { fiscalYear: 2023, asOf: '2024-03-31' }
/** Signs of formulas, letters beyond CP932, quotes, and dates that a text only half says. */
const odd = `進捗状況（案）
■（仮称）=SUM(A1)事業（=1+1、+2）
－\t'=cmd|' /C calc'!A0 、𠮷野家「A」"B"
実施\t@山 -5 8/7～9、1～3月 https://a.example.jp/x---y?a=1 👨‍👩‍👧 ㈱ｶﾅ
■（仮称）=SUM(A1)事業
予定\t・年度内
`

test('odd papers come back from their own Word, Excel and CSV with nothing new, changed or gone', async () => {
  const names = ['phrases.txt', 'said-columns.html.txt', 'dash-grades.txt', 'stars.txt']
  const files = names.map((name) => [name, readFileSync(new URL(name, papers))] as const)
  for (const [fileName, bytes] of [...files, ['odd.txt', new TextEncoder().encode(odd)] as const]) {
    const town = await aTown()
    const clerk = await aStaff(town, 'administrator')
    const { programme = '' } = await importFile(clerk, { bytes, fileName, ...year, publish: true })
    const wish = {
      town,
      programme,
      ...year,
      knownAt: null,
      draft: false,
    }
    for (const format of ['docx', 'xlsx', 'csv'] as const) {
      const options = { format, template: 'seed', encoding: 'utf-8', language: 'ja' } as const
      const paper = {
        bytes: await printReport(clerk, wish, options),
        fileName: `${fileName}.${format}`,
      }
      const again = await importFile(clerk, { ...paper, ...year, programme, dryRun: true })
      expect([fileName, format, again.comparison]).toEqual([
        fileName,
        format,
        expect.objectContaining({ new: 0, changed: 0, gone: 0 }),
      ])
    }
  }
})
