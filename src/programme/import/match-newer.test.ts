import { describe, expect, test } from 'vitest'
import type { ImportedProgress } from '../schema.ts'
import { type KnownInitiative, matchNewer } from './match-newer.ts'
import { importText, processorTime } from './testing.ts'

const older = `進捗
■魅力の発信(外向き)
実施\t・動画を公開した。 ・広報誌を刷新し、全戸に配布した。
予定\t・年度内に看板を立てる。
■関係人口の創出
実施\t・東京で交流会を開いた。`

function asKnown(imported: ImportedProgress): KnownInitiative[] {
  return imported.initiatives.map((initiative, index) => ({
    ...initiative,
    id: `i${index}`,
    activities: initiative.activities.map((activity, place) => ({
      ...activity,
      id: `i${index}a${place}`,
      label: { label: activity.label, isGrade: activity.grade !== null },
    })),
  }))
}

const compare = (newer: string) => matchNewer(asKnown(importText(older)), importText(newer))

describe('a newer report', () => {
  test('that is the same brings nothing', () => {
    expect(compare(older).counts).toEqual({ new: 0, changed: 0, gone: 0, same: 6 })
    expect(compare(older.replaceAll(' ・', '\u3000\n\t・')).counts.changed).toBe(0)
  })

  test('shows what is new', () => {
    const { counts, initiatives } = compare(
      `${older} ・大阪で説明会を開いた。\n■移住\n実施\t相談会`,
    )
    expect(counts).toEqual({ new: 3, changed: 0, gone: 0, same: 6 })
    expect(initiatives[1]?.activities[1]).toEqual({ kind: 'new', known: null, fields: [] })
  })

  test('shows what is gone', () => {
    const { counts, gone } = compare(older.replace('・動画を公開した。 ', ''))
    expect(counts).toEqual({ new: 0, changed: 0, gone: 1, same: 5 })
    expect(gone.activities).toEqual(['i0a0'])
  })

  test('shows what changed, and which fields', () => {
    const reworded = older
      .replace('全戸に配布した。', '町内の全戸に配布した。')
      .replace('予定\t・年度内に', '実施\t・8月に')
      .replace('(外向き)', '(外向き・内向き)')
    const { counts, initiatives } = compare(reworded)
    expect(counts).toEqual({ new: 0, changed: 3, gone: 0, same: 3 })
    expect(initiatives[0]?.fields).toEqual(['note'])
    expect(initiatives[0]?.activities.map(({ fields }) => fields)).toEqual([
      [],
      ['text'],
      ['state', 'text', 'dates'],
    ])
  })

  test('follows a renamed initiative and a moved activity', () => {
    const moved = older
      .replace('関係人口の創出', '関係人口の創出と拡大')
      .replace('・動画を公開した。 ', '')
      .concat(' ・動画を公開した。')
    const { counts, initiatives, pairs } = compare(moved)
    expect(counts).toEqual({ new: 0, changed: 2, gone: 0, same: 4 })
    expect(initiatives[1]?.fields).toEqual(['title'])
    expect(pairs.activities[1]).toEqual(['i1a0', 'i0a0'])
    expect(initiatives[1]?.activities[1]?.fields).toEqual(['initiative'])
  })

  test('keeps entries of the same words under their own states', () => {
    const twice = '■題\n実施\t・説明会 ・説明会\n予定\t・説明会'
    const swapped = '■題\n予定\t・説明会\n実施\t・説明会 ・説明会'
    const { counts } = matchNewer(asKnown(importText(twice)), importText(swapped))
    expect(counts).toEqual({ new: 0, changed: 0, gone: 0, same: 4 })
  })

  test('of five thousand activities is compared in seconds, all of them reworded', () => {
    const line = (at: number, more: string) =>
      `実施\t・第${at}地区の${'東西南北'[at % 4]}町内会と協議し、防災訓練を${at * 7}人で行った${more}。`
    const paper = (more: string) =>
      Array.from({ length: 50 }, (_, one) =>
        [`■事業${one}`, ...Array.from({ length: 100 }, (_, at) => line(one * 100 + at, more))].join(
          '\n',
        ),
      ).join('\n')
    const [known, newer] = [asKnown(importText(paper(''))), importText(paper('ところである'))]
    let counts: unknown
    const time = processorTime(() => {
      counts = matchNewer(known, newer).counts
    })
    expect(time).toBeLessThan(5000)
    expect(counts).toMatchObject({ changed: 5000, same: 50 })
  })
})
