import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import {
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { checkConservation } from './conservation.ts'
import { parseProgress } from './parse-progress.ts'
import { readDocument } from './read-document.server.ts'
import { fixture, inShort, ofFiscal2020 } from './testing.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const seed = fixture('memuro-2020.txt')

async function importBytes(bytes: Uint8Array, name: string) {
  const document = await readDocument(bytes, name)
  const imported = parseProgress(document, ofFiscal2020)
  expect(checkConservation(imported, document)).toEqual([])
  return imported
}

describe('text files', () => {
  const encodings = {
    'UTF-8': encode(seed),
    'UTF-8 with a byte order mark': encode(`\ufeff${seed}`),
    'UTF-16': iconv.encode(seed, 'utf-16le', { addBOM: true }),
    'UTF-16 of the other order': iconv.encode(seed, 'utf-16be', { addBOM: true }),
    CP932: iconv.encode(seed, 'cp932'),
    'EUC-JP': iconv.encode(seed, 'euc-jp'),
    'decomposed letters': encode(seed.normalize('NFD')),
  }

  test.each(Object.entries(encodings))('%s gives the same import', async (_, bytes) => {
    expect(await importBytes(bytes, 'a.txt')).toEqual(await importBytes(encode(seed), 'b.txt'))
  })

  test('letters of CP932 that Shift_JIS lacks are read', async () => {
    const imported = await importBytes(iconv.encode('町の①髙橋﨑～㈱', 'cp932'), 'a.txt')
    expect(imported.title).toBe('町の①髙橋﨑～㈱')
  })

  test('a broken letter is named with its line and byte', async () => {
    const bytes = encode(`一行目\n二行目は${'長い'.repeat(20)}\n三行目`)
    bytes[17] = 0xff
    await expect(readDocument(bytes, 'x.txt')).rejects.toMatchObject({
      messageKey: 'programme.import.brokenEncoding',
      details: { file: 'x.txt', line: 2, byte: 18 },
    })
  })

  test('a file cut inside a letter is broken, and not gibberish', async () => {
    const bytes = encode(seed).subarray(0, 2000)
    const cut = [0, 1, 2].map((less) => bytes.subarray(0, 2000 - less))
    const results = await Promise.allSettled(cut.map((part) => readDocument(part, 'x.txt')))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  })
})

describe('refusals', () => {
  const compound = (name: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
      Buffer.from(name, 'utf16le'),
      Buffer.alloc(600),
    ])
  const odt = zipSync({
    mimetype: encode('application/vnd.oasis.opendocument.text'),
    'content.xml': encode('<a/>'),
  })
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test.each([
    ['an empty file', new Uint8Array(), 'emptyFile'],
    ['blanks and rules only', encode(' \n------\n\u3000'), 'emptyFile'],
    ['an old Word document', compound('WordDocument'), 'oldWord'],
    ['an old workbook', compound('Workbook'), 'oldExcel'],
    ['一太郎', compound('JSRV_SegmentInformation'), 'ichitaro'],
    ['a locked document', compound('EncryptedPackage'), 'encrypted'],
    ['PDF', encode('%PDF-1.7\n...'), 'pdf'],
    ['rich text', encode('{\\rtf1\\ansi'), 'rtf'],
    ['OpenDocument', odt, 'openDocument'],
    ['a picture', png, 'binary'],
    ['bytes', Uint8Array.from({ length: 300 }, (_, at) => (at * 7) % 256), 'unknownBinary'],
    ['any other archive', zipSync({ 'a.txt': encode('a') }), 'unknownZip'],
    ['a cut archive', odt.subarray(0, odt.length - 40), 'brokenZip'],
    ['a very large file', new Uint8Array(20_000_001), 'tooLarge'],
  ])('%s is refused with what to do', async (_, bytes, key) => {
    await expect(readDocument(bytes, 'x.docx')).rejects.toMatchObject({
      kind: 'invalid',
      messageKey: `programme.import.${key}`,
      details: { file: 'x.docx' },
    })
  })

  test('a zip bomb is stopped while it is opened', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(110_000_000) }, { level: 1 })
    await expect(readDocument(bomb, 'x.docx')).rejects.toMatchObject({
      messageKey: 'programme.import.zipBomb',
    })
  })

  test('a zip bomb that lies about its size is stopped as well', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(110_000_000) }, { level: 1 })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    const central = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    view.setUint32(22, 10, true)
    view.setUint32(central + 24, 10, true)
    await expect(readDocument(bomb, 'x.docx')).rejects.toMatchObject({
      messageKey: 'programme.import.zipBomb',
    })
    expect(deflateRawSync(new Uint8Array(10)).length).toBeGreaterThan(0)
  })

  test('an archive of too many parts is refused', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 2001 }, (_, at) => [`${at}`, new Uint8Array(1)]),
    )
    await expect(readDocument(zipSync(files), 'x.docx')).rejects.toMatchObject({
      messageKey: 'programme.import.tooManyParts',
    })
  })
})

describe('Word', () => {
  const cell = (children: Paragraph[], merge?: 'restart' | 'continue') =>
    new TableCell({
      children,
      verticalMerge:
        merge && (merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE),
    })
  const p = (text: string) => new Paragraph(text)

  async function aWordFile(): Promise<Uint8Array> {
    const link = new ExternalHyperlink({
      link: 'https://memuro.example.jp/x',
      children: [new TextRun('案内')],
    })
    const rows = [
      new TableRow({ children: [cell([p('区分')]), cell([p('取組内容')])] }),
      new TableRow({
        children: [
          cell([p('実　施')], 'restart'),
          cell([new Paragraph({ children: [new TextRun('8/7に開いた。'), link] })]),
        ],
      }),
      new TableRow({
        children: [
          cell([p('')], 'continue'),
          cell([p('・動画を公開した。'), p('・冊子を配った。')]),
        ],
      }),
      new TableRow({ children: [cell([p('予定')]), cell([p('年度内に計画を定める。')])] }),
    ]
    const children = [
      new Paragraph({ text: '進捗状況', heading: HeadingLevel.TITLE }),
      p('前文です。'),
      new Paragraph({ text: '魅力の発信(外向き)', heading: HeadingLevel.HEADING_1 }),
      new Table({ rows }),
      new Paragraph({ text: '関係人口', heading: HeadingLevel.HEADING_1 }),
      p('実施\t・ツアーを行った。 ・交流会を開いた。'),
      p('予定\t報告会を開く。'),
      p(''),
      p('以上'),
    ]
    return Packer.toBuffer(new Document({ sections: [{ children }] }))
  }

  test('headings, merged cells, tabs and links are understood', async () => {
    const imported = await importBytes(await aWordFile(), 'report.docx')
    expect(imported.title).toBe('進捗状況')
    expect(imported.lead).toBe('前文です。')
    expect(inShort(imported)).toEqual([
      '魅力の発信(外向き)',
      '  実施: 8/7に開いた。案内',
      '  実施: 動画を公開した。',
      '  実施: 冊子を配った。',
      '  予定: 年度内に計画を定める。',
      '関係人口',
      '  実施: ツアーを行った。',
      '  実施: 交流会を開いた。',
      '  予定: 報告会を開く。',
    ])
    expect(imported.initiatives[0]?.activities[0]?.links).toEqual(['https://memuro.example.jp/x'])
    expect(imported.unplaced.map(({ text }) => text)).toContain('以上')
  })

  test('its name does not matter', async () => {
    const bytes = await aWordFile()
    expect(await importBytes(bytes, 'report.txt')).toEqual(await importBytes(bytes, 'report.docx'))
  })
})

describe('Excel and CSV', () => {
  const rows = [
    ['令和2年度 事業評価'],
    [],
    ['No.', '事業名', '取組内容', '評価', '担当課', '実施時期'],
    [1, '花火大会', '規模を縮小した。', 'B', '観光課', '8月'],
    [2, '図書館', '・空調を入れ替えた。\n・段差をなくした。', 'A', '教育課', '10月から'],
    [null, null, '蔵書を増やした。', 'C', '教育課', ''],
  ]
  const expected = [
    '花火大会',
    '  B: 規模を縮小した。',
    '図書館',
    '  A: 空調を入れ替えた。',
    '  A: 段差をなくした。',
    '  C: 蔵書を増やした。',
  ]

  function aWorkbook(): Uint8Array {
    const sheet = utils.aoa_to_sheet(rows)
    sheet['!merges'] = [
      { s: { r: 4, c: 1 }, e: { r: 5, c: 1 } },
      { s: { r: 0, c: 0 }, e: { r: 0, c: 5 } },
    ]
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '評価')
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([['■移住'], ['実施', '相談会を開いた。']]),
      '追加',
    )
    return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
  }

  test('a workbook with a title, a head, merged cells and several sheets', async () => {
    const imported = await importBytes(aWorkbook(), 'a.xlsx')
    expect(imported.title).toBe('令和2年度 事業評価')
    expect(inShort(imported)).toEqual([...expected, '移住', '  実施: 相談会を開いた。'])
    expect(imported.initiatives[1]?.activities.map(({ dates }) => dates)).toEqual([
      ['2020-10/..'],
      ['2020-10/..'],
      [],
    ])
  })

  test.each(['utf-8', 'cp932'])('CSV in %s', async (encoding) => {
    const csv = rows.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n')
    const imported = await importBytes(
      iconv.encode(csv, encoding, { addBOM: encoding === 'utf-8' }),
      'a.csv',
    )
    expect(inShort(imported)).toEqual(expected)
    // Numbers and bullets are signs; the fourth sign of 91 letters is more than 4 % of them.
    expect(imported.unplaced).toEqual([
      { line: 3, text: 'No. 事業名 取組内容 評価 担当課 実施時期' },
      { line: 4, text: '観光課' },
      { line: 5, text: '教育課' },
      { line: 7, text: '教育課' },
      { line: 5, text: '・' },
    ])
  })

  test('CSV with an open quotation mark is refused with its line', async () => {
    await expect(readDocument(encode('a,b\n1,"x\n'), 'a.csv')).rejects.toMatchObject({
      messageKey: 'programme.import.brokenCsv',
    })
  })
})

describe('HTML', () => {
  test('a page is read as its reader sees it', async () => {
    const page = `<!doctype html><meta charset="utf-8"><title>x</title><script>alert('実施')</script>
      <h1>進捗状況</h1><p>前文<br>二行目</p><h2>発信（外向き）</h2><p hidden>隠れた言葉</p>
      <table><tr><td rowspan=2>実施<td>・動画 ・冊子 <a href="https://a.example.jp/b">資料</a></tr><tr><td><ul><li>看板<li>&lt;旗&gt;</ul></table>`
    const imported = await importBytes(encode(page), 'page.html')
    expect(imported.title).toBe('進捗状況')
    expect(imported.lead).toBe('前文\n二行目')
    expect(inShort(imported)).toEqual([
      '発信(外向き)',
      '  実施: 動画',
      '  実施: 冊子 資料',
      '  実施: 看板',
      '  実施: <旗>',
    ])
    expect(imported.initiatives[0]?.activities[1]?.links).toEqual(['https://a.example.jp/b'])
  })

  test('in Shift_JIS as well', async () => {
    const page = '<html><body><h1>進捗</h1><h2>発信</h2><p>実施：動画を公開した。</p></body></html>'
    expect(inShort(await importBytes(iconv.encode(page, 'cp932'), 'p.htm'))).toEqual([
      '発信',
      '  実施: 動画を公開した。',
    ])
  })

  test('a page nested a hundred thousand deep is read', async () => {
    const page = `<!doctype html>${'<div>'.repeat(100_000)}深い`
    expect((await importBytes(encode(page), 'deep.html')).title).toBe('深い')
  })
})
