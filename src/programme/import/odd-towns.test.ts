import { readFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { Document, FootnoteReferenceRun, Packer, Paragraph, Tab, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { checkConservation } from './conservation.ts'
import { parseProgress } from './parse-progress.ts'
import { readDocument } from './read-document.server.ts'
import { importText, inShort, ofFiscal2020 } from './testing.ts'

async function importBytes(bytes: Uint8Array, name: string) {
  const document = await readDocument(bytes, name)
  const imported = parseProgress(document, ofFiscal2020)
  expect(checkConservation(imported, document)).toEqual([])
  return imported
}

const importFixture = (name: string) =>
  importBytes(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)), name)

describe('papers that nobody here had seen', () => {
  test.each<[string, string[]]>([
    [
      'phrases.txt',
      [
        '町公式ＳＮＳの運用(広報係)',
        '  実施したもの: Instagramのフォロワーが1,200人を超えた（令和６年２月末現在）。',
        '  実施したもの: LINEの友だち登録を８月から開始した。',
        '  実施できなかったもの: YouTubeチャンネルの開設については、予算の都合により見送った。',
        '  今後の予定: 令和６年度にショート動画を月２本配信する。',
        'ロゴマークの活用促進(広報係)',
        '  実施したもの: 町内事業者30社に使用承認を行った。',
        '  今後の予定: のぼり旗の作成（10月頃）',
      ],
    ],
    [
      'grades-between.txt',
      [
        '特産品の販路拡大',
        '  ◎: 首都圏での物産展 3回出展し、売上が伸びた。',
        '  ○: オンライン販売',
        '  △: 農業体験ツアー 講師の都合により延期',
        '移住定住の促進',
        '  ◎: 空き家バンク 12件登録',
        '  ×: お試し住宅 業者の入札不調のため',
      ],
    ],
    [
      'grades-in-brackets.txt',
      [
        '情報発信',
        '  ◎: 公式SNSを開設した。',
        '  ○: 動画を3本公開した。',
        '  △: 英語版は翻訳が遅れている。',
        '関係人口',
        '  A: ふるさと納税 5,000件',
        '  C: ワーケーション コロナのため中止',
        '教育',
        '  B: 高校との連携',
      ],
    ],
    [
      'form-lines.txt',
      [
        'ふるさと納税推進事業',
        '  実施状況: 返礼品を20品追加',
        '  実施状況: 寄附額 3億2千万円（R6.1末）',
        '  今後の予定: ワンストップ特例のオンライン化',
        '企業版ふるさと納税',
        '  実施状況: 5社から計 1,200万円',
      ],
    ],
    [
      'letter.txt',
      [
        'ＰＲ動画制作事業',
        '  実施: 委託契約締結（５月29日、㈱北映）',
        '  実施: 撮影（７月～９月）',
        '  予定: 公開（１２月中）',
        '町制施行70周年記念ロゴ',
        '  実施: 公募（応募総数 １２１点）',
        '  未実施: 町民投票 ※システム不具合のため',
      ],
    ],
    [
      'angle-brackets.txt',
      [
        'シティプロモーション推進会議',
        '  実施: 第１回 令和５年６月２日（金） 14:00～16:00 役場大会議室 第２回 令和５年10月６日（金） 14:00～16:00 同上',
        '  予定: 第３回 令和６年２月（日程調整中）',
        '写真コンテスト',
        '  実施: 応募 213点（昨年 187点）。最優秀賞は「朝もやの湖」（𠮷田 様）',
        '  未実施: 表彰式（インフルエンザ流行のため開催せず、賞状は郵送）',
      ],
    ],
    [
      'dash-grades.txt',
      [
        '',
        '  Ａ: 新規就農者の確保',
        '  Ｓ: 企業誘致',
        '  Ｃ: 出生数の維持',
        '  －: 公共交通の再編',
        '  Ｂ: 移住相談件数',
      ],
    ],
    [
      'two-row-head.html.txt',
      [
        '広報',
        '  A: SNS📱運用',
        '  B: 点字広報<全戸>',
        '観光',
        '  S: 花回廊 ㈱花園と協定（R5.4.28）',
      ],
    ],
    [
      'said-columns.html.txt',
      [
        '里山カフェ',
        '  実施状況: 4月に開店した。',
        '  実施状況: 来店者 1,020人',
        '  今後の予定: 冬季営業を検討（12月～）',
        '星空ツアー',
        '  実施状況: 8/12に開催し、32名が参加した。',
      ],
    ],
    [
      'sums.csv',
      [
        '定住促進',
        '  B: 空き家改修補助 7件',
        '  B: お試し住宅 12組',
        '産業振興',
        '  C: =SUM(A1:A3)のような文字列',
        '文化振興',
        '  A: "郷土芸能祭"を開催',
      ],
    ],
    [
      'fragment.txt',
      [
        '図書館まつり(読書推進)',
        '  実施: 絵本の読み聞かせ 30名',
        '  実施: 古本市',
        '  予定: ビブリオバトル（11/3）',
        '公民館講座',
        '  未実施: そば打ち&うどん打ち',
      ],
    ],
  ])('%s', async (name, entries) => {
    expect(inShort(await importFixture(name))).toEqual(entries)
  })

  test('a phrase says its state, and what only heads a text says none', async () => {
    const states = async (name: string) =>
      Object.fromEntries(
        (await importFixture(name)).scale.map(({ label, state }) => [label, state]),
      )
    expect(await states('phrases.txt')).toEqual({
      実施したもの: 'implemented',
      実施できなかったもの: 'notImplemented',
      今後の予定: 'planned',
    })
    expect(await states('said-columns.html.txt')).toEqual({ 実施状況: null, 今後の予定: 'planned' })
  })

  test('the words that frame a letter, sums and names of fields wait unplaced', async () => {
    const waiting = async (name: string) => (await importFixture(name)).unplaced.map((u) => u.text)
    expect(await waiting('letter.txt')).toEqual(expect.arrayContaining(['記', '以上']))
    expect(await waiting('sums.csv')).toContain('計')
    expect(await waiting('form-lines.txt')).toEqual(
      expect.arrayContaining(['事業名：', '担当課：税務課']),
    )
  })

  test('× between figures multiplies and is no grade', () => {
    const { initiatives } = importText(
      '■研修\n実施\n・セミナー 2時間 × 3回 を開いた。\n・講座 ○ 30人\n・説明会 △ 5人',
    )
    const [first] = initiatives[0]?.activities ?? []
    expect(first).toMatchObject({ label: '実施', text: 'セミナー 2時間 × 3回 を開いた。' })
  })

  test('what a legend explains was not done', () => {
    const imported = importText(
      '# 進捗\n## 動画\n実施：公開した\n## 凡例\n実施：した取組\n予定：する取組',
    )
    expect(inShort(imported)).toEqual(['動画', '  実施: 公開した'])
    expect(imported.unplaced.map(({ text }) => text)).toContain('予定：する取組')
  })

  test('a quoted state in a sentence is no label', () => {
    const imported = importText('■広報\n「実施」と「予定」を区別する。\n実施\t・動画')
    expect(inShort(imported)).toEqual(['広報', '  実施: 動画'])
  })
})

test.each([
  [
    'of a page',
    '<ol><li>動画<ul><li>実施：5本<li>予定：英語版</ul><li>写真展<ul><li>未実施：改修中</ul></ol>',
  ],
  ['by indentation', '・動画\n　　・実施：5本\n　　・予定：英語版\n・写真展\n　　未実施：改修中'],
])('an item above deeper items with labels names an initiative: %s', async (_, list) => {
  const text = list.startsWith('<') ? `<!doctype html><h1>進捗</h1>${list}` : `進捗\n${list}`
  expect(inShort(await importBytes(new TextEncoder().encode(text), 'a.txt'))).toEqual([
    '動画',
    '  実施: 5本',
    '  予定: 英語版',
    '写真展',
    '  未実施: 改修中',
  ])
})

test('a title of two lines is one title, and the head of a letter is none', () => {
  const title = (head: string) => importText(`${head}\n\n■動画\n実施\t・公開した`).title
  expect(title('令和5年度 発信戦略\n進捗状況調書')).toBe('令和5年度 発信戦略 進捗状況調書')
  expect(title('令和5年10月1日\n事業の進捗について')).toBe('事業の進捗について')
})

describe('what stands below a row', () => {
  test('bullets right below go on with it, an indented line with its last entry', () => {
    const imported = importText(
      '■広報\n実施\t・動画を公開した。\n\t・冊子を配った。\n\t  5,000部\n予定\t・写真展\n\n・別の話',
    )
    expect(inShort(imported)).toEqual([
      '広報',
      '  実施: 動画を公開した。',
      '  実施: 冊子を配った。 5,000部',
      '  予定: 写真展',
    ])
    expect(imported.unplaced.map(({ text }) => text)).toContain('・別の話')
  })

  test('a line end inside a paragraph of Word does not lose the second bullet', async () => {
    const children = [
      new Paragraph('■朝市'),
      new Paragraph({
        children: [
          new TextRun({ children: ['実施', new Tab(), '・月2回に増やした'] }),
          new TextRun({ text: '・現金以外も使える', break: 1 }),
        ],
      }),
    ]
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    expect(inShort(await importBytes(bytes, 'a.docx'))).toEqual([
      '朝市',
      '  実施: 月2回に増やした',
      '  実施: 現金以外も使える',
    ])
  })
})

test('a footnote of Word stands apart from the last entry', async () => {
  const children = [
    new Paragraph('■動画'),
    new Paragraph({ children: [new TextRun('実施：公開した'), new FootnoteReferenceRun(1)] }),
  ]
  const footnotes = { 1: { children: [new Paragraph('再生は1万回')] } }
  const bytes = await Packer.toBuffer(new Document({ footnotes, sections: [{ children }] }))
  const imported = await importBytes(bytes, 'a.docx')
  expect(inShort(imported)).toEqual(['動画', '  実施: 公開した'])
  expect(imported.unplaced.map(({ text }) => text)).toContain('再生は1万回')
})

test('in Excel only what is seen is read, an empty label goes on, and a legend is no entry', async () => {
  const sheet = utils.aoa_to_sheet([
    ['■創業塾'],
    ['実施', '全5回', '内部メモ'],
    [null, '修了者12名'],
    ['予定', '隠した行'],
    ['予定', '報告会'],
  ])
  sheet['!cols'] = [{}, {}, { hidden: true }]
  sheet['!rows'] = [{}, {}, {}, { hidden: true }]
  const legend = [
    ['◎', '計画以上'],
    ['○', '計画どおり'],
    ['×', '未達'],
  ]
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '進捗')
  utils.book_append_sheet(book, utils.aoa_to_sheet(legend), '凡例')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', cellStyles: true }))
  expect(inShort(await importBytes(bytes, 'a.xlsx'))).toEqual([
    '創業塾',
    '  実施: 全5回',
    '  実施: 修了者12名',
    '  予定: 報告会',
  ])
})
