import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ImportedProgress } from '../schema.ts'
import { checkConservation } from './conservation.ts'
import {
  joinActivities,
  mapLabel,
  mergeInitiative,
  moveActivity,
  moveInitiative,
  type Preview,
  placeUnplaced,
  relabelActivity,
  splitActivity,
  unplace,
} from './edit-import.ts'
import { parseProgress } from './parse-progress.ts'
import { aDocument, fixture, inShort, ofFiscal2020 } from './testing.ts'

const paper = `町の進捗
前文です。
■発信(外向き)
実施\t・動画を公開した。 ・8/7に冊子を配った。
予定\t看板を立てる 旗を作る
■連携
◎\t会議を開いた。
参考 資料`

function aPreview(text = paper): Preview {
  const document = aDocument(text)
  return { document, imported: parseProgress(document, ofFiscal2020) }
}

function editing(preview: Preview, edit: (preview: Preview) => ImportedProgress): Preview {
  const imported = edit(preview)
  expect(checkConservation(imported, preview.document)).toEqual([])
  return { ...preview, imported }
}

const at = (initiative: number, activity: number) => ({ initiative, activity })
const short = (preview: Preview) => inShort(preview.imported)
/** Waiting texts without the signs that are too many to be markers. */
const waiting = ({ imported }: Preview) =>
  imported.unplaced.map(({ text }) => text).filter((text) => /\p{L}/u.test(text))
const first = ['発信(外向き)', '  実施: 動画を公開した。', '  実施: 8/7に冊子を配った。']

describe('editing the preview', () => {
  test('an activity moves to another initiative with its label', () => {
    const moved = editing(aPreview(), (preview) => moveActivity(preview, at(0, 0), at(1, 1)))
    expect(short(moved)).toEqual([
      '発信(外向き)',
      '  実施: 8/7に冊子を配った。',
      '  予定: 看板を立てる 旗を作る',
      '連携',
      '  ◎: 会議を開いた。',
      '  実施: 動画を公開した。',
    ])
  })

  test('an activity moves within its initiative', () => {
    const moved = editing(aPreview(), (preview) => moveActivity(preview, at(0, 2), at(0, 0)))
    expect(short(moved).slice(1, 3)).toEqual([
      '  予定: 看板を立てる 旗を作る',
      '  実施: 動画を公開した。',
    ])
  })

  test('an activity gets another label, and its old one stays counted', () => {
    const one = editing(aPreview(), (preview) => relabelActivity(preview, at(0, 0), '未実施'))
    expect(one.imported.initiatives[0]?.activities[0]).toMatchObject({
      label: '未実施',
      state: 'notImplemented',
    })
    const two = editing(one, (preview) => relabelActivity(preview, at(0, 1), '未実施'))
    expect(waiting(two)).toEqual(['参考 資料'])
    expect(two.imported.scale.map((one) => one.label)).toContain('実施')
    const back = editing(two, (preview) => relabelActivity(preview, at(0, 1), '◎'))
    expect(back.imported.initiatives[0]?.activities[1]).toMatchObject({ grade: '◎', state: null })
  })

  test('a grade is mapped everywhere and stays a grade', () => {
    const mapped = editing(aPreview(), (preview) => mapLabel(preview, '◎', 'implemented'))
    expect(mapped.imported.scale.at(-1)).toEqual({ label: '◎', state: 'implemented' })
    expect(mapped.imported.initiatives[1]?.activities[0]).toMatchObject({
      state: 'implemented',
      grade: '◎',
    })
  })

  test('two activities become one, dates included', () => {
    const joined = editing(aPreview(), (preview) => joinActivities(preview, at(0, 1), at(0, 0)))
    expect(joined.imported.initiatives[0]?.activities[0]).toMatchObject({
      text: '動画を公開した。 8/7に冊子を配った。',
      dates: ['2020-08-07'],
    })
    expect(() => joinActivities(aPreview(), at(0, 0), at(0, 0))).toThrow('cannotJoin')
  })

  test('an activity is split as proposed, and joined again', () => {
    const split = editing(aPreview(), (preview) => splitActivity(preview, at(0, 2), 'proposal'))
    expect(short(split).slice(3, 5)).toEqual(['  予定: 看板を立てる', '  予定: 旗を作る'])
    const joined = editing(split, (preview) => joinActivities(preview, at(0, 2), at(0, 3)))
    expect(joined.imported).toEqual(aPreview().imported)
  })

  test('an activity is split at a place', () => {
    const split = editing(aPreview(), (preview) => splitActivity(preview, at(0, 1), 4))
    expect(short(split).slice(2, 4)).toEqual(['  実施: 8/7に', '  実施: 冊子を配った。'])
    expect(split.imported.initiatives[0]?.activities.map(({ dates }) => dates)).toEqual([
      [],
      ['2020-08-07'],
      [],
      [],
    ])
    expect(() => splitActivity(aPreview(), at(0, 1), 0)).toThrow('cannotSplit')
    const pair = aPreview('町\n■題\n実施\t𠮷野家')
    expect(() => splitActivity(pair, at(0, 0), 1)).toThrow('cannotSplit')
  })

  test('a waiting text is placed as anything, and put back', () => {
    const wait = aPreview()
    const activity = editing(wait, (preview) =>
      placeUnplaced(preview, 0, { as: 'activity', at: at(1, 1), label: '予定' }),
    )
    expect(short(activity).at(-1)).toBe('  予定: 参考 資料')
    const back = editing(activity, (preview) =>
      unplace(preview, { from: 'activity', at: at(1, 1) }),
    )
    expect(back.imported).toEqual(wait.imported)
    const lead = editing(wait, (preview) => placeUnplaced(preview, 0, { as: 'lead' }))
    expect(lead.imported.lead).toBe('前文です。\n参考 資料')
    const note = editing(wait, (preview) =>
      placeUnplaced(preview, 0, { as: 'note', initiative: 0 }),
    )
    expect(note.imported.initiatives[0]?.note).toBe('参考 資料')
    expect(waiting(note)).toEqual(['外向き'])
    const title = editing(wait, (preview) => placeUnplaced(preview, 0, { as: 'title' }))
    expect(title.imported.title).toBe('参考 資料')
    const made = editing(wait, (preview) =>
      placeUnplaced(preview, 0, { as: 'initiative', initiative: 1 }),
    )
    expect(made.imported.initiatives.map((one) => one.title)).toEqual(['発信', '参考 資料', '連携'])
    const text = editing(wait, (preview) => placeUnplaced(preview, 0, { as: 'text', at: at(1, 0) }))
    expect(text.imported.initiatives[1]?.activities[0]?.text).toBe('会議を開いた。 参考 資料')
  })

  test('an initiative put back leaves each of its texts waiting', () => {
    const gone = editing(aPreview(), (preview) =>
      unplace(preview, { from: 'initiative', initiative: 0 }),
    )
    expect(short(gone)).toEqual(['連携', '  ◎: 会議を開いた。'])
    expect(waiting(gone)).toEqual([
      '発信',
      '外向き',
      '動画を公開した。',
      '8/7に冊子を配った。',
      '看板を立てる 旗を作る',
      '参考 資料',
    ])
  })

  test('an initiative moves with all that is in it', () => {
    const moved = editing(aPreview(), (preview) => moveInitiative(preview, 1, 0))
    expect(short(moved).slice(0, 3)).toEqual(['連携', '  ◎: 会議を開いた。', '発信(外向き)'])
  })

  test('a heading that is none gives its activities to the initiative before, and waits', () => {
    const merged = editing(aPreview(), (preview) => mergeInitiative(preview, 1))
    expect(short(merged).at(-1)).toBe('  ◎: 会議を開いた。')
    expect(merged.imported.initiatives).toHaveLength(1)
    expect(waiting(merged)).toEqual(['連携', '参考 資料'])
    expect(() => mergeInitiative(aPreview(), 0)).toThrow('noSuchPiece')
  })

  test('an activity is split into the lines that a person made of it, and no letter changes', () => {
    const pieces = ['看板を', '立てる', '旗を作る']
    const split = editing(aPreview(), (preview) => splitActivity(preview, at(0, 2), pieces))
    expect(short(split).slice(3, 6)).toEqual(pieces.map((piece) => `  予定: ${piece}`))
    const wrong = ['看板を', '建てる', '旗を作る']
    expect(() => splitActivity(aPreview(), at(0, 2), wrong)).toThrow('cannotSplit')
  })

  test('what is not there cannot be edited', () => {
    expect(() => moveActivity(aPreview(), at(7, 0), at(0, 0))).toThrow('noSuchPiece')
    expect(() => placeUnplaced(aPreview(), 9, { as: 'title' })).toThrow('noSuchPiece')
    expect(first).toEqual(short(aPreview()).slice(0, 3))
  })

  test('no sequence of edits loses a word', () => {
    const number = fc.nat({ max: 4 })
    const place = fc.record({ initiative: number, activity: number })
    const label = fc.constantFrom('実施', '予定', '◎', '中止')
    const edit: fc.Arbitrary<(preview: Preview) => ImportedProgress> = fc.oneof(
      fc.tuple(place, place).map(
        ([a, b]) =>
          (p: Preview) =>
            moveActivity(p, a, b),
      ),
      fc.tuple(place, place).map(
        ([a, b]) =>
          (p: Preview) =>
            joinActivities(p, a, b),
      ),
      fc.tuple(place, label).map(
        ([a, l]) =>
          (p: Preview) =>
            relabelActivity(p, a, l),
      ),
      fc.tuple(place, fc.nat({ max: 20 })).map(
        ([a, n]) =>
          (p: Preview) =>
            splitActivity(p, a, n),
      ),
      place.map((a) => (p: Preview) => splitActivity(p, a, 'proposal')),
      place.map((a) => (p: Preview) => unplace(p, { from: 'activity', at: a })),
      number.map((initiative) => (p: Preview) => unplace(p, { from: 'initiative', initiative })),
      fc.tuple(number, place, label).map(
        ([n, a, l]) =>
          (p: Preview) =>
            placeUnplaced(p, n, { as: 'activity', at: a, label: l }),
      ),
      fc.tuple(number, place).map(
        ([n, a]) =>
          (p: Preview) =>
            placeUnplaced(p, n, { as: 'text', at: a }),
      ),
      fc.tuple(number, number).map(
        ([n, i]) =>
          (p: Preview) =>
            placeUnplaced(p, n, { as: 'note', initiative: i }),
      ),
      number.map((n) => (p: Preview) => placeUnplaced(p, n, { as: 'title' })),
      number.map((n) => (p: Preview) => mergeInitiative(p, n)),
      fc.tuple(number, number).map(
        ([a, b]) =>
          (p: Preview) =>
            moveInitiative(p, a, b),
      ),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(paper, fixture('memuro-2020.txt')),
        fc.array(edit, { maxLength: 12 }),
        (text, edits) => {
          let preview = aPreview(text)
          for (const one of edits) {
            try {
              preview = editing(preview, one)
            } catch (error) {
              if (!(error instanceof Error) || error.name !== 'Refusal') throw error
            }
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
