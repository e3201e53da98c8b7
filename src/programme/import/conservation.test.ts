import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkConservation, rebuildSource } from './conservation.ts'
import { parseProgress } from './parse-progress.ts'
import { aDocument, importText, ofFiscal2020, processorTime } from './testing.ts'

const junk = fc.constantFrom(
  ...[
    '\u200b',
    '𠮷野家',
    'か\u3099',
    'e\u0301',
    '👨‍👩‍👧',
    '\u0007',
    '\u3000',
    '<重要>',
    '5<10',
    '<b>',
    '</p>',
  ],
  ...[
    '---',
    '──────',
    '==',
    '_',
    '- - -',
    'a---b',
    '\ud800',
    '\u2028',
    '\f',
    '｜',
    '|',
    '\\|',
    '∥',
    '\0',
  ],
)
const words = fc.constantFrom(
  ...[
    '広報誌の発行',
    '協働・共創',
    '8/7に実施した。',
    '関係人口(仮)',
    '（再掲）',
    'https://a.jp/x---y',
    '※注記',
  ],
  ...[
    '年度内',
    '2040年',
    'A',
    '3',
    '◎',
    '○',
    '実施',
    '未実施',
    '予定',
    '中止',
    '評価：B',
    '…',
    '以上',
    '*参考',
  ],
)
const signs = fc.constantFrom(
  ...[
    '■',
    '●',
    '○',
    '◎',
    '・',
    '-',
    '* ',
    '# ',
    '## ',
    '1. ',
    '(2)',
    '①',
    '第1章 ',
    '【',
    '】',
    '（',
    '）',
  ],
  ...[
    '：',
    ':',
    ' ・',
    '\t',
    '\t\t',
    '| ',
    ' | ',
    '|---|:-:|',
    '<ul style="x">',
    '<li>',
    '<p>',
    '</ul>',
    '  ',
  ],
)
const piece = fc.oneof(
  { weight: 5, arbitrary: words },
  { weight: 4, arbitrary: signs },
  { weight: 2, arbitrary: junk },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const line = fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join(''))
const row = fc.array(line, { minLength: 2, maxLength: 4 }).map((cells) => cells.join('\t'))
const barred = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((cells) => `| ${cells.join(' | ')} |`)
const head = fc.constantFrom(
  '事業名\t取組内容\t評価',
  '区分\t内容',
  '事業名\t実施状況\t今後の予定',
  '事業名：広報',
  '担当課：企画課',
  '実施状況：',
  '　　・実施：動画',
  '■凡例',
  '\t・続きの行',
  '合計\t3',
  '記',
  '| 事業名 | 実施 | 予定 |',
  '項目\t実施\t未実施',
)
const block = fc.oneof(line, row, barred, head, fc.constant(''))
const documents = fc
  .array(block, { maxLength: 25 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)))

describe('an import drops no word', () => {
  test('whatever the document is', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const document = aDocument(text)
        const imported = parseProgress(document, ofFiscal2020)
        expect(checkConservation(imported, document)).toEqual([])
        expect(rebuildSource(imported, document)).toBe(document.source)
      }),
      { numRuns: 3000 },
    )
  })

  test('signs that no longer count as markers do not melt into a rule', () => {
    const document = aDocument('区分\t内容\n==\t広報誌の発行\t-\t')
    expect(checkConservation(parseProgress(document, ofFiscal2020), document)).toEqual([])
  })

  test('not even of text that is no document at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const document = aDocument(text)
        expect(checkConservation(parseProgress(document, ofFiscal2020), document)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever the grades are mapped to', () => {
    const states = fc.constantFrom('implemented', 'notImplemented', 'planned' as const)
    const maps = fc.array(fc.tuple(words, states), { maxLength: 4 })
    fc.assert(
      fc.property(documents, maps, (text, pairs) => {
        const document = aDocument(text)
        const imported = parseProgress(document, { ...ofFiscal2020, map: new Map(pairs) })
        expect(checkConservation(imported, document)).toEqual([])
      }),
    )
  })

  test('and every fault of an import is told', () => {
    const document = aDocument(
      '題名\n■広報(外向き)\n実施\t・広報誌の発行、動画の作成と発信、町内会連合会との連携',
    )
    const imported = parseProgress(document, ofFiscal2020)
    expect(checkConservation(imported, document)).toEqual([])
    const [first, ...others] = imported.spans
    if (!first) throw new Error('no spans')
    expect(checkConservation({ ...imported, title: '題' }, document)).not.toEqual([])
    expect(checkConservation({ ...imported, spans: others }, document)).not.toEqual([])
    expect(checkConservation({ ...imported, lead: 'よけいな言葉' }, document)).not.toEqual([])
    const wrong = { ...imported, spans: [{ ...first, in: 'elsewhere' }, ...others] }
    expect(checkConservation(wrong, document)).not.toEqual([])
  })
})

describe('time', () => {
  const lines = (text: string, times: number) =>
    Array.from({ length: times }, () => text).join('\n')
  const initiative =
    '■広報の充実(外向き)\n実施\t・8/7 広報誌の発行 ・動画の発信\n予定\t<ul>・年度内に策定\n'

  test('ten thousand lines take well under a second', () => {
    const text = lines(initiative, 2500)
    importText(initiative)
    const times = Array.from({ length: 4 }, () => processorTime(() => importText(text)))
    expect(Math.min(...times)).toBeLessThan(1000)
  })

  test.each([
    ['a single long line', 'あ'.repeat(300_000)],
    ['blanks without end', `■${' '.repeat(200_000)}x`],
    ['blank between letters', 'あ '.repeat(100_000)],
    ['open brackets', '(（【'.repeat(60_000)],
    ['closing brackets', `■${')）'.repeat(60_000)}`],
    ['less-than signs', '<ul '.repeat(60_000)],
    ['unclosed attributes', '<a b="'.repeat(40_000)],
    ['bullets', `実施\t${' ・a'.repeat(60_000)}`],
    ['tabs', 'a\t'.repeat(100_000)],
    ['bars', '|a'.repeat(100_000)],
    ['rules', '-'.repeat(300_000)],
    ['headings', lines('■a', 30_000)],
    ['plain lines above labels', lines('広報\n\n実施：あ\n', 10_000)],
    ['labels without entries', lines('実施', 30_000)],
    ['numbers', lines('1. あ', 30_000)],
    ['addresses', 'https://a.jp/'.repeat(20_000)],
    ['deep numbers', `実施\t${'1-1 '.repeat(60_000)}`],
    ['wide rows', `事業名\t取組内容\t評価\n${lines('a\tb\tA', 20_000)}`],
  ])('%s is read in linear time', (_, text) => {
    expect(processorTime(() => importText(text))).toBeLessThan(4000)
  })
})
