import { describe, expect, test } from 'vitest'
import { checkConservation, rebuildSource } from './conservation.ts'
import { matchNewer } from './match-newer.ts'
import { aDocument, fixture, importText } from './testing.ts'

const seed = fixture('memuro-2020.txt')
const imported = importText(seed)

/** What a checker who only has the raw text would count. */
function sourceOf(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/<\/?(?:ul|li|p|br|div|span)(?:\s[^<>]*)?>/g, '')
    .replace(/\s/g, '')
    .replace(/[-=_─]{3,}/g, '')
}

describe('the seed', () => {
  test('has its title and both lead paragraphs', () => {
    expect(imported.title).toBe('シティプロモーション推進事業の進捗状況')
    expect(imported.lead.split('\n')).toHaveLength(2)
    expect(imported.lead).toMatch(/^当初予定していた.*進めています。\n以下、.*記載します。$/s)
  })

  test('has seven initiatives with their notes', () => {
    expect(imported.initiatives.map(({ title, note }) => [title, note])).toEqual([
      ['魅力発見ワークショップ', '町民と職員による会議体'],
      ['庁内政策の横断的連携', ''],
      ['町民との協働・共創によるまちづくり参加意欲の向上', '内向きのプロモーション'],
      ['たいとうすみだ連携事業', '関係人口・交流人口の創出'],
      ['サテライトオフィス関連事業', '関係人口・交流人口の創出'],
      ['魅力の的確な発信', '外向きのプロモーション'],
      ['シティプロモーション戦略計画の策定', 'プロモーション全体'],
    ])
    expect(imported.initiatives.flatMap(({ tags }) => tags)).toEqual([
      '関係人口・交流人口の創出',
      '関係人口・交流人口の創出',
    ])
  })

  test('has 12 done, 1 not done, 4 planned, each whole and in order', () => {
    const all = imported.initiatives.flatMap(({ activities }) => activities)
    const count = (label: string) => all.filter((activity) => activity.label === label).length
    expect([count('実施'), count('未実施'), count('予定')]).toEqual([12, 1, 4])
    expect(all.every(({ grade }) => grade === null)).toBe(true)
    expect(all.map(({ text }) => text)).toMatchSnapshot()
    expect(all.map(({ dates }) => dates).filter((dates) => dates.length > 0)).toEqual([
      ['2020-04/..', '2020-08/..'],
      ['2020-08-07'],
      ['../2021-03-31'],
    ])
  })

  test('keeps the reference with the bullet before it, and its address as a link', () => {
    const activity = imported.initiatives[0]?.activities[2]
    expect(activity?.text).toMatch(
      /^ワークショップの成果として.*\*参考サイト↓ https:.*index\.html$/,
    )
    expect(activity?.links).toEqual([
      'https://www.memuro.net/administration/soshiki/kikakuzaisei/miryokuhakkentai/index.html',
    ])
  })

  test('proposes to split what is divided only by blanks', () => {
    const [done, planned] = imported.initiatives[4]?.activities ?? []
    expect(done?.split).toEqual([
      '新たな関係人口創出に向け事業を推進',
      'サテライトオフィスに関する企業アンケート調査',
      '町長による企業訪問 (サテライトオフィス、企業版ふるさと納税の紹介・意向確認)',
      'サテライトオフィス等に関するアドバイザーの任命、職員向けセミナー',
    ])
    expect(planned?.split).toEqual([
      'サテライトオフィス等に関する基礎調査',
      '効果的な情報発信に関する職員向けセミナー',
    ])
    const others = imported.initiatives.filter((_, index) => index !== 4)
    expect(others.flatMap(({ activities }) => activities).filter(({ split }) => split)).toEqual([])
  })

  test('leaves the appendix unplaced, line by line', () => {
    expect(imported.unplaced).toEqual([
      { line: 45, text: '(仮称)芽室町シティプロモーション戦略計画' },
      { line: 48, text: '芽室町シティプロモーション指針' },
      { line: 50, text: '反映' },
      { line: 54, text: 'ビジョンマップとは' },
      { line: 55, text: 'ビジョンの可視化' },
      { line: 56, text: '= 将来の姿を現す地図×実行する組織・チーム作り×スケジュール化' },
      { line: 58, text: '西せと' },
      { line: 59, text: 'みらいの絵' },
      { line: 60, text: '瀬戸内フードツーリズムVisionMap2040' },
      { line: 64, text: '(参考)西瀬戸地区のビジョンマップ' },
    ])
  })

  test('loses no word', () => {
    const document = aDocument(seed)
    expect(document.source).toBe(sourceOf(seed))
    expect(checkConservation(imported, document)).toEqual([])
    expect(rebuildSource(imported, document)).toBe(document.source)
    expect(imported.coverage.markers / imported.coverage.source).toBeLessThan(0.04)
  })

  test('imported twice brings nothing new', () => {
    const known = imported.initiatives.map((initiative, index) => ({
      ...initiative,
      id: `i${index}`,
      activities: initiative.activities.map((activity, place) => ({
        ...activity,
        id: `i${index}a${place}`,
        label: { label: activity.label, isGrade: activity.grade !== null },
      })),
    }))
    const { counts } = matchNewer(known, importText(seed))
    expect(counts).toEqual({ new: 0, changed: 0, gone: 0, same: 24 })
  })

  test('gives the same whatever its line ends and its byte order mark', () => {
    expect(importText(seed.replaceAll('\n', '\r\n'))).toEqual(imported)
    expect(importText(`\ufeff${seed.replaceAll('\n', '\r')}`)).toEqual(imported)
  })
})
