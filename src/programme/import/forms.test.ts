import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ActivityState, ImportedProgress } from '../schema.ts'
import { checkConservation } from './conservation.ts'
import { parseProgress } from './parse-progress.ts'
import { readDocument } from './read-document.server.ts'
import { importText, inShort, ofFiscal2020 } from './testing.ts'

async function importFixture(name: string): Promise<ImportedProgress> {
  const bytes = readFileSync(new URL(`./fixtures/${name}`, import.meta.url))
  const document = await readDocument(bytes, name)
  const imported = parseProgress(document, ofFiscal2020)
  expect(checkConservation(imported, document)).toEqual([])
  return imported
}

/** Waiting texts without signs that are too many to be markers. */
const waiting = (imported: ImportedProgress) =>
  imported.unplaced.map(({ text }) => text).filter((text) => /\p{L}/u.test(text))

describe('forms of other towns', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'graded-list.txt',
      '令和2年度 みどり町総合戦略 取組状況報告',
      [
        '観光の推進(外向きのプロモーション)',
        '  ◎: 7月に観光案内所を開設し、週末は職員が交代で案内に立った。',
        '  ○: 動画を12本作成し、SNSで配信した。',
        '  △: 外国語の案内板は2か所にとどまった。',
        '移住・定住の促進',
        '  ○: 移住相談会を東京で3回開催した。',
        '  ×: お試し住宅の整備は、入札が不調となったため着手できなかった。',
        '子育て支援',
        '  ◎: 保育料の第2子以降無償化を10月から実施した。',
      ],
      [],
    ],
    [
      'letters-trailing.txt',
      'かわべ市シティプロモーション計画 進捗報告',
      [
        '情報発信の強化',
        '  A: 広報紙のリニューアル',
        '  B: 市公式SNSの運用',
        '  C: 市長の動画メッセージ',
        '市民参加の促進',
        '  B: 市民ライター養成講座',
        '  E: 高校生との意見交換会',
      ],
      [],
    ],
    [
      'numbers-columns.txt',
      '第2期 港まち戦略 評価結果（5が最も良い）',
      [
        '朝市の再開',
        '  5: 毎月第2日曜日に朝市を開催し、延べ3,200人が訪れた。',
        '空き家の活用',
        '  3: 空き家バンクに新たに8件を登録した。',
        '港の清掃',
        '  1: コロナ禍により、清掃活動は中止した。',
      ],
      ['番号 取組項目 取組内容 評価 担当課', '商工課', '企画課', '環境課'],
    ],
    [
      'stars.txt',
      'まちの魅力づくり 自己評価',
      [
        '花いっぱい運動',
        '  ☆☆☆: 花壇を5か所に増やした。',
        '  ☆☆: 講習会を2回開催した。',
        '駅前のにぎわい',
        '  ☆: マルシェの準備会を開いた。',
      ],
      [],
    ],
    [
      'state-first.txt',
      'やまなか村 村の魅力発信事業の進捗',
      [
        '魅力発信ワークショップ',
        '  実施: 9/12に第1回を開催し、28人が参加した。',
        '  未実施: 冬の回は大雪のため見送った。',
        '  予定: 3月に成果発表会を行う。',
        '特産品の販路拡大',
        '  実施: 都内の商店街で10月3日・4日に販売した。',
        '  中止: 海外の見本市への出展',
      ],
      [],
    ],
    [
      'label-blocks.txt',
      'しおかぜ町ふるさと計画の進捗状況',
      [
        '交流人口の拡大(関係人口)',
        '  実施: 体験ツアーを6回実施した。',
        '  実施: 大学のゼミ合宿を受け入れた。 参加者は延べ42人であった。',
        '  未実施: 台湾からの教育旅行 ※先方の都合による',
        '  予定: 2月にモニターツアーを行う。',
        'まちの担い手づくり(関係人口)',
        '  実施: 地域おこし協力隊を2名採用した。 移住体験者に聞き取りを行った。',
      ],
      ['なし', '参考資料', '担当 企画財政課'],
    ],
    [
      'headings.md',
      '湖畔町 ブランド戦略 進捗',
      [
        '湖のブランド化(外向き)',
        '  実施: **写真展**を8月に開催した',
        '  実施: [特設サイト](https://kohan.example.jp/)を公開した',
        '  予定: 来年3月に写真集を作る',
        '食のブランド化',
        '  実施: 給食で湖の魚を月1回提供した',
        '  延期: 直売所の改修',
        '問い合わせ',
      ],
      ['区分 内容', '企画課まで'],
    ],
    [
      'wide-states.txt',
      '',
      [
        '朝ごはん運動',
        '  実施: 7月に講演会を開催した。',
        '  実施: レシピ集を配布した。',
        '  予定: 2月に調理実習を行う。',
        '',
        '  実施: まち歩き',
        '夜の図書館',
        '  未実施: 感染症の拡大により開催できなかった。',
      ],
      ['事業名'],
    ],
    [
      'chapters.txt',
      '第3次ひかり市シティセールスプラン 実施状況報告書',
      [
        '広報番組の制作(担当：広報課)',
        '  実施: 月2回、地元の放送局で放送した。',
        '  予定: 出演者を公募する。',
        '駅の掲示',
        '  実施: 1月から3月まで、主要駅に掲示した。',
        '観光ガイドの養成',
        '  検討中: 養成講座の内容を検討している。',
      ],
      ['第1章 知ってもらう', '第2章 来てもらう'],
    ],
    [
      'no-states.txt',
      'まちづくり懇談会の記録',
      ['第1分科会', '第2分科会'],
      ['駅前が暗いという意見が出た。', '・街灯を増やしてほしい', '公園の遊具について話し合った。'],
    ],
    [
      'grade-after-heading.txt',
      'たかはら町 主要事業の評価',
      [
        '高原マラソン',
        '  ○: 参加者は1,204人で、前年より5％増えた。',
        '星空観察会',
        '  △: 曇天のため4回のうち2回を中止した。',
        '高原野菜フェア',
        '  ◎: 来場者は8,900人であった。',
      ],
      [],
    ],
    [
      'wide.csv',
      '令和２年度 みなみ町事業評価一覧',
      [
        '花火大会',
        '  Ｂ: 規模を縮小し、 8月15日に開催した。',
        '図書館の改修',
        '  Ａ: 空調を入れ替えた。',
        '  Ａ: 段差をなくした。',
        '海外派遣',
        '  －: 派遣を見送った。',
      ],
      ['No. 事業名 取組内容 評価 担当課 実施時期', '観光課', '教育課', '教育課'],
    ],
  ])('%s', async (name, title, entries, unplaced) => {
    const imported = await importFixture(name)
    expect(imported.title).toBe(title)
    expect(inShort(imported)).toEqual(entries)
    expect(waiting(imported)).toEqual(unplaced)
  })
})

describe('grades', () => {
  const graded = '■観光\n◎ 案内所を開いた。\n△ 案内板は2か所'

  test('an unknown grade has no state and nothing is guessed', () => {
    const imported = importText(graded)
    expect(imported.scale).toEqual([
      { label: '◎', state: null },
      { label: '△', state: null },
    ])
    expect(imported.initiatives[0]?.activities[0]).toMatchObject({ grade: '◎', state: null })
  })

  test('a mapped grade has its state and stays a grade', () => {
    const map = new Map<string, ActivityState>([['◎', 'implemented']])
    const imported = importText(graded, { map })
    expect(imported.scale[0]).toEqual({ label: '◎', state: 'implemented' })
    expect(imported.initiatives[0]?.activities.map(({ grade, state }) => [grade, state])).toEqual([
      ['◎', 'implemented'],
      ['△', null],
    ])
  })

  test('a mapped word is a label, whatever word it is', () => {
    const map = new Map<string, ActivityState>([['できた', 'implemented']])
    const imported = importText('■観光\n【できた】\n・案内所を開いた。', { map })
    expect(inShort(imported)).toEqual(['観光', '  できた: 案内所を開いた。'])
    expect(imported.initiatives[0]?.activities[0]).toMatchObject({ state: 'implemented' })
  })

  test.each([
    ['中止', 'notImplemented'],
    ['延期', 'notImplemented'],
    ['未着手', 'notImplemented'],
    ['予　定', 'planned'],
  ])('%s is a state of its own kind', (label, state) => {
    const imported = importText(`■題\n${label}\t・動画`)
    const written = label.replace(/\s/g, '')
    expect(imported.initiatives[0]?.activities[0]).toMatchObject({
      label: written,
      state,
      grade: null,
    })
  })

  test('a single ○ before lines is only a sign', () => {
    const imported = importText('進捗\n○観光\n実施：案内所を開いた。\n○移住\n予定：相談会')
    expect(inShort(imported)).toEqual([
      '観光',
      '  実施: 案内所を開いた。',
      '移住',
      '  予定: 相談会',
    ])
  })
})

describe('bullets, brackets and blanks', () => {
  const texts = (cell: string) =>
    importText(`■題\n実施\t${cell}`).initiatives[0]?.activities.map(({ text }) => text)

  test.each<[string, string[]]>([
    ['・協働・共創 ・連携', ['協働・共創', '連携']],
    ['協働・共創', ['協働・共創']],
    ['前置き ・連携', ['前置き', '連携']],
    ['・連携(町 ・村) ・協議', ['連携(町 ・村)', '協議']],
    ['・連携(町 ・村', ['連携(町', '村']],
    ['・・連携', ['・連携']],
    ['① 企画 ② 実行', ['企画', '実行']],
    ['企画 実行', ['企画 実行']],
    ['・5<10の<重要>な会', ['5<10の<重要>な会']],
    ['・か\u3099くしゅう', ['がくしゅう']],
    ['・𠮷野さん 👨‍👩‍👧 会', ['𠮷野さん 👨‍👩‍👧 会']],
    ['・https://a.jp/x---y/z を公開', ['https://a.jp/x---y/z を公開']],
    ['<ul><li>一つ</li><li>二つ</li></ul>', ['一つ', '二つ']],
    ['・※注記 *参考', ['※注記 *参考']],
  ])('%s', (cell, expected) => {
    expect(texts(cell)).toEqual(expected)
  })

  test.each([
    ['■事業（外向き）', '事業', '外向き'],
    ['■事業(町(職員)と町民)', '事業', '町(職員)と町民'],
    ['■事業(その1)(再掲)', '事業(その1)', '再掲'],
    ['■(仮称)事業', '(仮称)事業', ''],
    ['■事業(途中', '事業(途中', ''],
    ['■(全部)', '(全部)', ''],
  ])('%s has its note', (heading, title, note) => {
    const imported = importText(`${heading}\n実施\t・動画`)
    expect(imported.initiatives[0]).toMatchObject({ title, note })
  })

  test('the same brackets at two headings are tags, a clear list several', () => {
    const imported = importText(
      '■一(観光、移住)\n実施\tあ\n■二(観光、移住)\n実施\tい\n■三(他)\n実施\tう',
    )
    expect(imported.initiatives.map(({ tags }) => tags)).toEqual([
      ['観光', '移住'],
      ['観光', '移住'],
      [],
    ])
  })
})
