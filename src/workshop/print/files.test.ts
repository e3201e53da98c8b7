import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { WorkshopBook } from './book.ts'
import { type BookFormat, bookFormats, renderBook } from './index.server.ts'
import { aBook, aCard, idOf } from './sample-book.test-data.ts'

const run = promisify(execFile)
const japanese = (book: WorkshopBook, format: BookFormat) => {
  return renderBook(book, { format, language: 'ja' })
}
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

/** The words of a Word file, tags taken out. */
async function wordText(book: WorkshopBook): Promise<string> {
  const xml = textOf(unzipSync(await japanese(book, 'docx'))['word/document.xml'])
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')
}

describe('the result book', () => {
  test('is the same file in any time zone and language of the machine', async () => {
    const script = join(import.meta.dirname, 'book-hashes.test-data.ts')
    const hashes = async (env: Record<string, string>) => {
      const { stdout } = await run(process.execPath, [script], { env: { ...process.env, ...env } })
      return stdout.trim().split('\n')
    }
    const here = await hashes({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: '' })
    expect(here).toHaveLength(2 * bookFormats.length)
    expect(await hashes({ TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' })).toEqual(here)
  }, 60_000)

  test('tells of islands, what lies in them, votes, choices, answers and changes', async () => {
    const text = await wordText(aBook())
    for (const told of [
      '魅力発見ワークショップ 第2回 結果のまとめ',
      '令和2年9月20日現在',
      '駅前のにぎわい　12票',
      '子どもの居場所',
      '帰り道に誰かと話せる町に',
      'この日に参加がなかった層：80歳以上、上美生',
      '平均 7.3(0〜10、12人)',
      '知らない人と話せてよかった',
      '講師：山田 太郎 → 佐藤 花子',
      '講師の都合により交代。テーマは変わらない。',
    ]) {
      expect(text).toContain(told)
    }
  })

  test('prints every card in its own words, and of a withdrawn or hidden one only that it is so', async () => {
    const text = await wordText(aBook())
    for (const { text: words, hidden } of aBook().cards) {
      for (const line of hidden ? [] : words.split('\n')) expect(text).toContain(line)
    }
    expect(text).toContain('(本人が取り下げました)')
    expect(text).toContain('(表示していません。理由：個人の名前が書かれていたため)')
    expect(text).not.toContain('HYPERLINK')
  })

  test('keeps cards whose island is gone, or that were merged into a withdrawn one, in the tray', async () => {
    const cards = [
      aCard(1, { text: '', isWithdrawn: true }),
      aCard(2, { text: 'まだここにいる', mergedInto: idOf(1) }),
    ]
    const text = await wordText(aBook({ cards, groups: [] }))
    const tray = text.slice(text.indexOf('どの島にも入っていない付箋'), text.indexOf('投票の結果'))
    expect(tray).toContain('まだここにいる')
  })

  test('of an evening that has only begun is a book too', async () => {
    const begun = aBook({
      cards: [],
      groups: [],
      voting: [],
      choices: [],
      answers: [],
      changes: [],
    })
    for (const format of bookFormats) {
      expect((await japanese(begun, format)).byteLength, format).toBeGreaterThan(100)
    }
    expect(await wordText(begun)).toContain('まだ付箋はありません。')
  })
})

describe('the rows', () => {
  test('of the CSV run nothing, and hold all cards', async () => {
    const book = aBook({
      cards: [aCard(1, { text: '=1+1' }), aCard(2, { text: '葛\u{E0100}城, "町"\n改行' })],
    })
    const bytes = await japanese(book, 'csv')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head, ...rows] = parse(bytes, { bom: true }) as string[][]
    expect(head?.slice(0, 3)).toEqual(['番号', '付箋の言葉', 'テーマ'])
    expect(rows.map((row) => row[1])).toEqual(["'=1+1", '葛\u{E0100}城, "町"\n改行'])
  })

  test('of the Excel book stand in the sheets 付箋, 島, 投票, 出席 and 概要', async () => {
    const workbook = textOf(unzipSync(await japanese(aBook(), 'xlsx'))['xl/workbook.xml'])
    const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['付箋', '島', '投票', '出席', '概要'])
  })
})
