import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { councilRooms } from './council-paper.ts'
import { fitCouncil } from './council-pdf.server.ts'
import { renderReport } from './index.server.ts'
import { anActivity, anInitiative, aReport, livelyReport } from './sample-report.test-data.ts'
import { wordsOf } from './words.ts'

const japanese = wordsOf('ja', 'half')

describe('the page for councillors', () => {
  const many = (initiatives: number, activities: number) => {
    const long = 'ワークショップを実施する予定であったが、'.repeat(12)
    return aReport(
      Array.from({ length: initiatives }, (_, at) =>
        anInitiative(
          {
            title: `とても長い名前を持つ事業の第${at}号とその関連事業`,
            leadSection: '企画財政課シティプロモーション係',
          },
          Array.from({ length: activities }, (_, index) => {
            const kind = index % 3
            if (kind === 0) return anActivity({ text: long })
            if (kind === 1)
              return anActivity({
                text: long,
                label: '未実施',
                state: 'notImplemented',
                reason: long,
              })
            return anActivity({
              text: long,
              label: '予定',
              state: 'planned',
              dates: ['2020-12'],
              late: index % 2 === 0,
            })
          }),
        ),
      ),
    )
  }

  test.each([
    [1, 1],
    [7, 3],
    [12, 6],
    [30, 6],
    [60, 20],
    [300, 10],
  ])('is one page for %i initiatives of %i activities', (initiatives, activities) => {
    const report = many(initiatives, activities)
    expect(fitCouncil(report, japanese, 'pdf').pages).toBe(1)
    expect(fitCouncil(report, japanese, 'docx').pages).toBe(1)
  })

  test('is set in the largest letters for an ordinary town', () => {
    expect(fitCouncil(livelyReport(), japanese, 'pdf').room).toBe(councilRooms[0])
  })

  test('says how many, what is late and why, what comes next, as of when', async () => {
    const options = { format: 'html', digits: 'half', language: 'ja', template: 'council' } as const
    const page = new TextDecoder().decode(await renderReport(livelyReport(), options))
    const said = page.replace(/<[^>]+>/g, '')
    for (const word of [
      '令和2年11月30日現在',
      '実施 12件',
      'うち遅れ 1件',
      '予定 令和2年10月',
      '理由 未入力',
    ])
      expect(said).toContain(word)
    expect(said).toContain('代わりに：大学とオンラインで協議を続ける')
    expect(said.indexOf('令和2年度内')).toBeLessThan(said.indexOf('時期 未入力'))
  })

  test('bears the mark and numbers its rows in a print for checking, and only there', async () => {
    const options = { format: 'docx', digits: 'half', language: 'ja', template: 'council' } as const
    const rowsOf = async (draft: boolean) => {
      const files = unzipSync(await renderReport(livelyReport({ draft }), options))
      return new TextDecoder().decode(files['word/document.xml']).replace(/<[^>]+>/g, '')
    }
    expect(await rowsOf(true)).toMatch(/1 魅力発見ワークショップ.*8 計.*9 魅力発見ワークショップ/)
    expect(await rowsOf(false)).not.toMatch(/1 魅力発見ワークショップ/)
  })

  test('counts what it leaves out', () => {
    const { paper } = fitCouncil(many(60, 20), japanese, 'pdf')
    const [counts, problems] = paper.tables
    expect(counts?.rows.at(-2)?.[0]?.text).toMatch(/ほか\d+項目/)
    expect(counts?.rows.at(-1)?.[2]?.text).toBe(japanese.number(60 * 7))
    expect(problems?.rest).toMatch(/ほか\d+件/)
  })

  test('counts grades without a state in a column of their own', async () => {
    const graded = anActivity({ text: '開いた', label: '◎', state: null, grade: '◎' })
    const report = aReport([
      anInitiative({ title: '花火' }, [graded, anActivity({ text: '配った' })]),
    ])
    const { paper, pages } = fitCouncil(report, japanese, 'pdf')
    const [counts] = paper.tables
    expect(counts?.headers).toEqual([
      '項目',
      '主管課',
      '実施',
      '未実施',
      '予定',
      'うち遅れ',
      'その他',
    ])
    expect(counts?.rows.at(-1)?.map(({ text }) => text)).toEqual([
      '計',
      '',
      '1',
      '0',
      '0',
      '0',
      '1',
    ])
    expect(pages).toBe(1)
    expect(fitCouncil(report, japanese, 'docx').pages).toBe(1)
  })
})
