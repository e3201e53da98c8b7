import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseProgress } from './parse-progress.ts'
import { pieceIds } from './piece-ids.ts'
import { readDocument } from './read-document.server.ts'
import { lineOfPiece, sourceLines } from './source-view.ts'
import { aDocument, fixture, ofFiscal2020 } from './testing.ts'
import { visibleText } from './visible-text.ts'

const names = readdirSync(new URL('./fixtures', import.meta.url))

describe('the paper beside its pieces', () => {
  test.each(names)('shows every letter of %s once, in order', async (name) => {
    const document = await readDocument(new TextEncoder().encode(fixture(name)), name)
    const preview = { document, imported: parseProgress(document, ofFiscal2020) }
    const segments = sourceLines(preview, 0, Number.MAX_SAFE_INTEGER).flatMap(({ cells }) =>
      cells.flat(),
    )
    const shown = visibleText(segments.map(({ text }) => text).join('\n'))
    expect(shown).toBe(document.source)
    const waiting = segments.filter(({ role }) => role === 'unplaced')
    expect(visibleText(waiting.map(({ text }) => text).join('\n')).length).toBe(
      preview.imported.coverage.unplaced,
    )
  })

  test('says on which line a piece begins', () => {
    const document = aDocument('題\n■連携\n実施\t・会議\n予定\t・研修')
    const preview = { document, imported: parseProgress(document, ofFiscal2020) }
    const ids = pieceIds(preview.imported)
    const lines = ids.activities[0]?.map((id) => lineOfPiece(preview, id).line)
    expect(lines).toEqual([3, 4])
    expect(lineOfPiece(preview, ids.initiatives[0] ?? '').line).toBe(2)
  })
})
