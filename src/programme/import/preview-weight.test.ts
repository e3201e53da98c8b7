import { expect, test } from 'vitest'
import { parseProgress } from './parse-progress.ts'
import { documentWeight, heaviestDocument, previewWeight, refuseHeavy } from './preview-weight.ts'
import { aDocument, ofFiscal2020 } from './testing.ts'

const short = '実施\t・花\n'

test('many short lines weigh more than one long text of as many letters', () => {
  const lines = aDocument(short.repeat(100))
  const text = aDocument(`実施\t${'花'.repeat(lines.raw.length)}`)
  expect(documentWeight(lines)).toBeGreaterThan(3 * documentWeight(text))
})

test('what may be begun is never too heavy to be kept, not even in the shortest lines', () => {
  const enough = Math.floor(heaviestDocument / documentWeight(aDocument(short)))
  const document = aDocument(short.repeat(enough))
  refuseHeavy(document)
  const preview = { document, imported: parseProgress(document, ofFiscal2020) }
  expect(previewWeight(preview)).toBeLessThan(3 * heaviestDocument)
})
