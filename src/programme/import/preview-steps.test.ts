import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkConservation } from './conservation.ts'
import type { Preview } from './edit-import.ts'
import { parseProgress } from './parse-progress.ts'
import { type PieceId, pieceIds } from './piece-ids.ts'
import { placings } from './place-step.ts'
import { type Step, takeStep } from './preview-steps.ts'
import { aDocument, fixture, inShort, ofFiscal2020 } from './testing.ts'

const paper = `町の進捗
■発信
実施\t・動画を公開した。 ・冊子を配った。
参考
■連携
予定\t会議を開く。`

function aPreview(text = paper): Preview {
  const document = aDocument(text)
  return { document, imported: parseProgress(document, ofFiscal2020) }
}

function taken(preview: Preview, step: Step): Preview {
  return { ...preview, imported: takeStep(preview, step) }
}

function idOf(preview: Preview, text: string): PieceId {
  const { imported } = preview
  const ids = pieceIds(imported)
  for (const [index, initiative] of imported.initiatives.entries()) {
    if (initiative.title === text) return ids.initiatives[index] ?? ''
    const place = initiative.activities.findIndex((activity) => activity.text === text)
    if (place >= 0) return ids.activities[index]?.[place] ?? ''
  }
  return ids.unplaced[imported.unplaced.findIndex((waiting) => waiting.text === text)] ?? ''
}

describe('a step of the preview', () => {
  test('finds its piece by its words, wherever the piece has moved to', () => {
    const first = aPreview()
    const piece = idOf(first, '動画を公開した。')
    const moved = taken(first, { do: 'moveInto', piece, initiative: idOf(first, '連携') })
    const named = taken(moved, { do: 'relabel', piece, label: '延期' })
    expect(inShort(named.imported)).toContain('  延期: 動画を公開した。')
    expect(idOf(named, '動画を公開した。')).toBe(piece)
  })

  test('moves an activity over the edge of its initiative, and back', () => {
    const first = aPreview()
    const piece = idOf(first, '冊子を配った。')
    const down = taken(first, { do: 'move', piece, by: 1 })
    expect(inShort(down.imported).slice(2)).toEqual([
      '連携',
      '  実施: 冊子を配った。',
      '  予定: 会議を開く。',
    ])
    expect(taken(down, { do: 'move', piece, by: -1 }).imported).toEqual(first.imported)
  })

  test('puts a waiting text among the others as on the paper', () => {
    const first = aPreview()
    const piece = idOf(first, '参考')
    const base = { do: 'place', piece, activity: null, label: '実施' } as const
    const home = idOf(first, '発信')
    const placed = taken(first, { ...base, as: 'activity', initiative: home })
    expect(inShort(placed.imported).slice(2, 4)).toEqual(['  実施: 冊子を配った。', '  実施: 参考'])
    const heading = taken(first, { ...base, as: 'initiative', initiative: null })
    expect(heading.imported.initiatives.map(({ title }) => title)).toEqual(['発信', '参考', '連携'])
    expect(() => takeStep(first, { ...base, as: 'note', initiative: null })).toThrow(
      'noInitiativeChosen',
    )
    expect(() => takeStep(first, { ...base, as: 'text', initiative: null })).toThrow(
      'noActivityChosen',
    )
  })

  test('never loses a word, whatever pieces it names', () => {
    const choice = fc.nat({ max: 60 })
    const steps = fc.record({
      kind: fc.constantFrom('move', 'moveInto', 'merge', 'join', 'place', 'unplace', 'split'),
      piece: choice,
      other: choice,
      as: fc.constantFrom(...placings),
      by: fc.constantFrom(-1 as const, 1 as const),
    })
    type Wish = typeof steps extends fc.Arbitrary<infer T> ? T : never
    const stepOf = (preview: Preview, { kind, piece: at, other: to, as, by }: Wish): Step => {
      const all = [...pieceIds(preview.imported).places.keys()]
      const [piece = '', other = ''] = [all[at % all.length], all[to % all.length]]
      if (kind === 'move') return { do: 'move', piece, by }
      if (kind === 'moveInto') return { do: 'moveInto', piece, initiative: other }
      if (kind === 'join') return { do: 'join', piece, other }
      if (kind === 'split') return { do: 'split', piece, pieces: null }
      if (kind === 'merge') return { do: 'merge', piece }
      if (kind === 'unplace') return { do: 'unplace', piece }
      return { do: 'place', piece, as, initiative: other, activity: other, label: '実施' }
    }
    fc.assert(
      fc.property(
        fc.constantFrom(paper, fixture('memuro-2020.txt')),
        fc.array(steps, { maxLength: 15 }),
        (text, wishes) => {
          let preview = aPreview(text)
          for (const wish of wishes) {
            try {
              preview = taken(preview, stepOf(preview, wish))
            } catch (error) {
              if (!(error instanceof Error) || error.name !== 'Refusal') throw error
            }
            expect(checkConservation(preview.imported, preview.document)).toEqual([])
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
