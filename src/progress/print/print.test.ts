import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { ProgressReport } from '../schema.ts'
import { type PrintOptions, renderReport } from './index.server.ts'
import { printMessages as en } from './messages.en.ts'
import { printMessages as ja } from './messages.ja.ts'
import {
  anActivity,
  anInitiative,
  aPicture,
  aReport,
  livelyReport,
  seedReport,
} from './sample-report.test-data.ts'

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

function print(report: ProgressReport, options: Partial<PrintOptions> = {}) {
  return renderReport(report, {
    template: 'seed',
    format: 'html',
    digits: 'half',
    language: 'ja',
    files: aPicture,
    ...options,
  })
}

async function wordXml(report: ProgressReport, options: Partial<PrintOptions> = {}) {
  const files = unzipSync(await print(report, { format: 'docx', ...options }))
  return { files, document: text(files['word/document.xml']) }
}

/** The words of a Word or HTML file without markup. */
const wordsIn = (markup: string) => markup.replace(/<[^>]+>/g, '').replaceAll('&quot;', '"')

describe('the seed layout', () => {
  test.each(['html', 'docx'] as const)(
    'says every word of the report, in order, as %s',
    async (format) => {
      const bytes = await print(seedReport(), { format })
      const said = wordsIn(
        format === 'html' ? text(bytes) : text(unzipSync(bytes)['word/document.xml']),
      )
      let at = 0
      for (const { title, note, rows } of seedReport().initiatives) {
        const texts = rows.flatMap((row) => [row.label, ...row.activities.map((one) => one.text)])
        for (const word of [`■${title}`, note, ...texts.flatMap((one) => one.split('\n'))]) {
          const found = said.indexOf(word, at)
          expect(found, word).toBeGreaterThanOrEqual(at)
          at = found
        }
      }
    },
  )

  test('bears title, cover line, day, lead, counts and legend', async () => {
    const said = wordsIn(text(await print(seedReport())))
    expect(said).toContain('総務経済常任委員会 資料2(企画財政課)')
    expect(said).toContain('令和2年11月30日現在')
    expect(said).toContain('以下、項目別に「実施」「未実施」「予定」に分けて記載します。')
    expect(said).toContain('7項目　取組17件　実施 12件　未実施 1件　予定 4件')
    expect(said).toContain('凡例')
  })

  test('marks what is late, corrected or carried over, and says reason, place and what instead', async () => {
    const said = wordsIn(text(await print(livelyReport())))
    for (const word of ['遅れ', '訂正', '前年度から', '回数の記載誤り(3回→4回)', '大会議室'])
      expect(said).toContain(word)
    expect(said).toContain('コロナ禍により学生の来町ができなくなったため')
    expect(said).toContain('大学とオンラインで協議を続ける')
    expect(said).toContain('主管課：企画財政課')
    expect(said).toContain('決裁日 令和2年12月4日')
    expect(said).toContain('文書番号 芽企財第123号')
  })

  test('prints blanks as 未入力 and counts them', async () => {
    const said = wordsIn(text(await print(livelyReport())))
    expect(said).toContain('未入力 3欄')
    expect(said).toContain('2,400,000円')
    expect(said.match(/未入力/g)?.length).toBeGreaterThan(3)
  })

  test('an initiative without activities says so', async () => {
    const report = aReport([anInitiative({ title: '空の事業' })])
    expect(wordsIn(text(await print(report)))).toContain('(取組の記載はありません)')
    expect((await print(report, { format: 'pdf' })).length).toBeGreaterThan(1000)
  })

  test('dates stand beside a text that does not say them, and only there', async () => {
    const report = aReport([
      anInitiative({ title: '一' }, [
        anActivity({ text: '8/7 実施', dates: ['2020-08-07'] }),
        anActivity({ text: '講演会', dates: ['2020-09'] }),
        anActivity({ text: '10/3 とは別の日', dates: [] }),
      ]),
    ])
    const { document } = await wordXml(report)
    expect(wordsIn(document).match(/時期：[^・]*?(?=・|凡例)/g)).toEqual([
      '時期：令和2年9月',
      '時期：なし',
    ])
  })

  test('full-width digits are for what we print, never for the words of the town', async () => {
    const said = wordsIn(text(await print(livelyReport(), { digits: 'full' })))
    expect(said).toContain('令和２年１１月３０日現在')
    expect(said).toContain('２，４００，０００円'.replaceAll('，', ','))
    expect(said).toContain('4時間30分×4回')
  })

  test('is said in English for who asks, with the words of the town as they are', async () => {
    const said = wordsIn(text(await print(livelyReport(), { language: 'en' })))
    expect(said).toContain('as of 30 November 2020')
    expect(said).toContain('魅力発見ワークショップ')
  })
})

describe('a print for checking', () => {
  test('bears the mark 下書き and numbers', async () => {
    const { files, document } = await wordXml(livelyReport({ draft: true }))
    const headers = Object.entries(files).filter(([name]) => name.startsWith('word/header'))
    expect(headers.map(([, xml]) => text(xml)).join()).toContain('string="下書き"')
    expect(wordsIn(document)).toMatch(/1 当初予定.*3 ■魅力発見ワークショップ.*4 ・4月から/)
    expect(wordsIn(text(await print(livelyReport({ draft: true }))))).toContain('下書き')
  })

  test('a published report bears neither', async () => {
    const { files, document } = await wordXml(livelyReport())
    expect(Object.values(files).map(text).join()).not.toContain('下書き')
    expect(document).not.toMatch(/>\d+ </)
  })
})

describe('Word', () => {
  test('names the fonts of a town hall with their substitutes, Japanese, title and day', async () => {
    const { files } = await wordXml(seedReport())
    const fonts = text(files['word/fontTable.xml'])
    expect(fonts).toMatch(/BIZ UDゴシック.*ＭＳ ゴシック.*BIZ UD明朝.*ＭＳ 明朝/)
    expect(text(files['word/styles.xml'])).toContain('w:eastAsia="ja-JP"')
    const core = text(files['docProps/core.xml'])
    expect(core).toContain('<dc:title>シティプロモーション推進事業の進捗状況</dc:title>')
    expect(core.match(/2020-11-30T00:00:00Z/g)).toHaveLength(2)
  })

  test('has real headings, header rows that repeat, rows that stay whole, page numbers', async () => {
    const { files, document } = await wordXml(seedReport())
    expect(text(files['word/styles.xml'])).toMatch(
      /w:styleId="MzInitiative".{0,90}w:val="Heading1"/,
    )
    expect(document.match(/w:val="MzInitiative"/g)).toHaveLength(7)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(7)
    expect(document).toContain('<w:cantSplit/>')
    const footers = Object.keys(files).filter((name) => name.startsWith('word/footer'))
    expect(footers.map((name) => text(files[name])).join()).toContain('NUMPAGES')
  })

  test('shows a figure with its description, and refers to the annex by its page', async () => {
    const { document } = await wordXml(livelyReport())
    expect(document).toContain('descr="町民と職員が机を囲み付箋を貼っている"')
    expect(document).toMatch(/PAGEREF annex1/)
    expect(document).toContain('w:name="annex1"')
  })
})

describe('an attachment', () => {
  test('goes to the annex by its name, in Word, PDF and HTML', async () => {
    const { document } = await wordXml(livelyReport())
    expect(document).toMatch(/PAGEREF annex2/)
    expect(wordsIn(document)).toMatch(/別に添える資料.*別紙2ワークショップ第4回 会議録PDF/)
    const page = text(await print(livelyReport()))
    expect(page).toMatch(/href="#annex-2">別紙2<\/a> ワークショップ第4回 会議録/)
    expect(page).toMatch(/<tr id="annex-2">/)
    expect((await print(livelyReport(), { format: 'pdf' })).length).toBeGreaterThan(1000)
  })
})

describe('html', () => {
  test('is one file that asks for nothing and runs nothing', async () => {
    const page = text(await print(livelyReport()))
    expect(page).not.toMatch(/<script|<link|@import|url\(|(src|href)="(?!data:|#)/)
    expect(page).toContain('alt="町民と職員が机を囲み付箋を貼っている"')
    // Eleven rows of states, and one attachment.
    expect(page.match(/<th scope="row">/g)).toHaveLength(12)
  })

  test('shows markup in a text as text', async () => {
    const report = aReport([
      anInitiative({ title: '<b>x' }, [anActivity({ text: '<script>alert(1)</script>' })]),
    ])
    expect(text(await print(report))).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('tables for machines', () => {
  test('csv has one row an activity, and one for an initiative that has none', async () => {
    const report = aReport([anInitiative({ title: '空の事業' }), ...seedReport().initiatives])
    const csv = text(await print(report, { format: 'csv' }))
    expect(csv).toMatch(
      /^事業名,説明,タグ,主管課,区分,取組内容,時期,理由,代わりの取組,場所,リンク,備考\r\n空の事業,,,/,
    )
    expect(csv.match(/\r\n/g)).toHaveLength(1 + 1 + 17)
  })

  test('csv has money in the first row of an initiative and an indicator a row, where the town shows them', async () => {
    const participants = {
      name: '参加者数',
      unit: '人',
      accumulation: 'cumulative',
      baseline: { fiscalYear: 2019, value: 0 },
      target: { fiscalYear: 2020, value: null },
      actual: 96.5,
    } as const
    const report = aReport([
      anInitiative(
        {
          title: '一',
          finance: { budget: 2_400_000, settled: null, source: '一般財源' },
          indicators: [participants, { ...participants, name: '満足度' }],
        },
        [anActivity({ text: '講演会' })],
      ),
    ])
    const lines = text(await print(report, { format: 'csv' }))
      .trim()
      .split('\r\n')
    expect(lines[0]).toMatch(/,備考,予算額\(円\),決算額\(円\),財源,指標名,/)
    expect(lines[1]).toMatch(
      /講演会.*,2400000,未入力,一般財源,参加者数,人,累計,2019,0,2020,未入力,96.5$/,
    )
    expect(lines[2]).toBe('一,,,,,,,,,,,,,,,満足度,人,累計,2019,0,2020,未入力,96.5')
    expect(lines).toHaveLength(3)
  })

  test('csv in CP932 names what it cannot write', async () => {
    const report = aReport([anInitiative({ title: '𠮷野' })])
    const wish = print(report, { format: 'csv', encoding: 'cp932' })
    await expect(wish).rejects.toMatchObject({ details: { characters: '𠮷' } })
  })

  test('xlsx has the activities and a summary', async () => {
    const files = unzipSync(await print(livelyReport(), { format: 'xlsx' }))
    expect(text(files['xl/workbook.xml'])).toMatch(
      /name="取組一覧".*name="予算・決算".*name="成果指標".*name="概要"/,
    )
    expect(text(files['xl/worksheets/sheet2.xml'])).toContain('<v>2400000</v>')
    expect(text(files['xl/sharedStrings.xml'])).toContain('訂正(回数の記載誤り(3回→4回))')
  })

  test('json is the report itself with its version', async () => {
    const report = seedReport()
    expect(JSON.parse(text(await print(report, { format: 'json' })))).toEqual({
      format: 1,
      ...report,
    })
  })
})

test('both languages have the same messages with the same values', () => {
  const flat = (messages: object, path = ''): [string, string][] =>
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [
            [
              path + key,
              [...value.matchAll(/{{(\w+)}}/g)]
                .map((found) => found[1])
                .sort()
                .join(),
            ],
          ]
        : flat(value, `${path}${key}.`),
    )
  expect(flat(en)).toEqual(flat(ja))
})
