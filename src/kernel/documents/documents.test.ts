import { describe, expect, test } from 'vitest'
import { createTranslator } from '../i18n/index.ts'
import { Refusal } from '../refusal.ts'
import { paperFonts } from './fonts.server.ts'
import {
  guardFormula,
  html,
  makeCsv,
  makeHtml,
  makePdf,
  makeXlsx,
  makeZip,
  printable,
  toCp932,
  xmlText,
} from './index.server.ts'
import { documentMessages as en } from './messages.en.ts'
import { documentMessages as ja } from './messages.ja.ts'
import { openOwnZip } from './zip.server.ts'

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const aPaper = { data: {}, title: '題', date: '2020-11-30', language: 'ja' } as const

describe('csv', () => {
  test('opens in Excel: UTF-8 with BOM, CRLF, quotes where they are needed', () => {
    const csv = text(
      makeCsv([
        ['事業名', '件数'],
        ['協働、共創,"町"\n民', 3],
        [null, -5],
      ]),
    )
    expect(csv).toBe('\uFEFF事業名,件数\r\n"協働、共創,""町""\n民",3\r\n,-5\r\n')
  })

  test.each(['=cmd|1', '+1+1', '-1+1', '@SUM(A1)', '\tx', '\r=1', ' =1', '＝1+1', "'=1"])(
    '%j is no formula any more',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`)
    },
  )

  test.each(['-5', '+5', '-1,234.5', '-5%', '普通の文', '', '1=1', 'a@example.jp'])(
    '%j stays as it is',
    (cell) => {
      expect(guardFormula(cell)).toBe(cell)
    },
  )

  test('in CP932 on request, with the wave dash of either spelling', () => {
    expect(Buffer.from(makeCsv([['芽室〜～−－']], 'cp932')).toString('hex')).toBe(
      '89e88eba8160816081 7c817c0d0a'.replace(' ', ''),
    )
  })

  test('every character that CP932 lacks is named, none is lost', () => {
    try {
      toCp932('𠮷野家の髙橋さん😀と한글、𠮷')
      expect.unreachable()
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(Refusal)
      expect(refusal).toMatchObject({
        kind: 'invalid',
        messageKey: 'kernel.documents.notInCp932',
        details: { count: 4 },
      })
      const { characters } = (refusal as Refusal).details
      expect(String(characters).split(' ').toSorted()).toEqual(['𠮷', '😀', '글', '한'].toSorted())
    }
  })
})

describe('archives', () => {
  test('have their entries in order and one fixed time', () => {
    const archive = makeZip({ b: '2', a: '1', '[Content_Types].xml': 'x' }, ['[Content_Types].xml'])
    expect(Object.keys(openOwnZip(archive))).toEqual(['[Content_Types].xml', 'a', 'b'])
    expect(
      makeZip({ a: '1', '[Content_Types].xml': 'x', b: '2' }, ['[Content_Types].xml']),
    ).toEqual(archive)
    expect(Buffer.from(archive).readUInt32LE(10)).toBe(0x00210000)
  })
})

describe('pdf', () => {
  test('is made for a date, tagged, and the same every time', () => {
    const source = '= 見出し\n芽室町'
    const first = makePdf({ ...aPaper, source })
    expect(first.pages).toBe(1)
    expect(text(first.bytes.slice(0, 5))).toBe('%PDF-')
    expect(makePdf({ ...aPaper, source }).bytes).toEqual(first.bytes)
  })

  test('prints 〓 for what no font has, instead of failing', () => {
    expect(printable('𠮷野家😀と髙橋')).toBe('𠮷野家〓と髙橋')
    expect(printable('葛\u{E0100}城\u200B市\u0007')).toBe('葛城市')
    const source = '#json("data.json").text'
    expect(makePdf({ ...aPaper, source, data: { text: '😀𓀀ก"\\\n#x' } }).pages).toBe(1)
  })

  test('reads no markup in the words of a town', () => {
    const source = '#json("data.json").text'
    expect(
      makePdf({
        ...aPaper,
        title: '"] #panic("x") \\',
        source,
        data: { text: '#panic("x") *a_ $' },
      }).pages,
    ).toBe(1)
  })

  test('a mistake in a template says what is wrong', () => {
    expect(() => makePdf({ ...aPaper, source: '#nothing-such' })).toThrow(
      'unknown variable: nothing-such',
    )
  })

  test('uses only fonts of its own, bold ones with the same letters', () => {
    const { covered } = paperFonts()
    for (const sign of '芽室町①㈱髙﨑〜・※●◎○△×→▲')
      expect(covered.has(sign.codePointAt(0) ?? 0)).toBe(true)
    const source = '#set text(font: "Noto Sans CJK JP")\n芽室'
    expect(makePdf({ ...aPaper, source }).bytes.includes(0)).toBe(true)
  })
})

describe('xlsx', () => {
  const book = {
    title: '題',
    author: '芽室町',
    date: '2020-11-30',
    sheets: [
      {
        name: "a'b&c",
        columns: [{ header: '名', width: 10 }],
        rows: [['=1+1'], [-5], [null], ['_x0041_\u0007']],
      },
    ],
  }

  test('keeps texts as texts and dates of the paper', async () => {
    const files = openOwnZip(await makeXlsx(book))
    const sheet = text(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<v>-5</v>')
    const strings = text(files['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(strings).toContain('=1+1')
    expect(strings).toContain('_x005F_x0041_')
    expect(text(files['docProps/core.xml'] ?? new Uint8Array())).toContain('2020-11-30T00:00:00Z')
    expect(text(files['xl/workbook.xml'] ?? new Uint8Array()).match(/<definedNames/g)).toHaveLength(
      1,
    )
  })

  test('refuses a text that no cell can hold', async () => {
    const rows = [['あ'.repeat(32_768)]]
    const sheets = [{ name: '一', columns: [{ header: '名', width: 10 }], rows }]
    await expect(makeXlsx({ ...book, sheets })).rejects.toMatchObject({
      messageKey: 'kernel.documents.cellTooLong',
    })
  })
})

describe('html', () => {
  test('escapes everything but its own markup', () => {
    expect(
      html`<p title="${'"\''}">${'<script>&'}${[html`<b>${1}</b>`, null, false]}</p>`.markup,
    ).toBe('<p title="&quot;&#39;">&lt;script&gt;&amp;<b>1</b></p>')
  })

  test('a page stands alone', () => {
    const page = text(
      makeHtml({ title: '<題>', language: 'ja', style: 'p{}', body: html`<p>本文</p>` }),
    )
    expect(page).toContain('<html lang="ja">')
    expect(page).toContain('<title>&lt;題&gt;</title>')
    expect(page).not.toMatch(/src=|href=|@import|url\(/)
  })
})

test('what XML cannot hold is left out', () => {
  expect(xmlText('a\u0000\u000Bb\r\nc\td\uFFFE\uD800😀')).toBe('ab\nc\td\uFFFD😀')
})

test('the messages say what to do in both languages', () => {
  for (const language of ['ja', 'en'] as const) {
    const t = createTranslator(language, { ja, en })
    expect(t('notInCp932', { count: 2, characters: '𠮷 😀' })).toContain('𠮷 😀')
    expect(t('cellTooLong', { text: 'x', longest: 32767 })).toContain('Word')
  }
})
