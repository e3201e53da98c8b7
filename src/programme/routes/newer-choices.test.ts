import { expect, test } from 'vitest'
import { offerMissing } from './newer-choices.ts'

const gone = ['甲', '乙', '丙', '丁'].flatMap((place) =>
  ['花', '鳥', '風', '月', '雪', '星', '川', '海', '森', '里'].map((name) =>
    aGoneRow(`${place}の${name}まつりを開いた`),
  ),
)

function aGoneRow(text: string, isInitiative = false) {
  return { known: `id of ${text}`, isInitiative, text }
}

function aNewRow(piece: string, text: string, isInitiative = false) {
  return { piece, text, isInitiative }
}

test('a new piece is offered the likeliest of what is missing', () => {
  const [row] = offerMissing([aNewRow('a1', '丁の海のまつりを整える')], gone, null)
  expect(row?.choices).toHaveLength(30)
  expect(row?.choices[0]?.text).toBe('丁の海まつりを開いた')
  expect(row?.moreChoices).toBe(10)
})

test('a piece that was opened is offered all that is missing', () => {
  const rows = [aNewRow('a1', '絵はがきを売る'), aNewRow('a2', '看板を立てる')]
  const [closed, opened] = offerMissing(rows, gone, 'a2')
  expect(closed?.choices).toHaveLength(30)
  expect(opened?.moreChoices).toBe(0)
  expect(opened?.choices.map(({ id }) => id).toSorted()).toEqual(
    gone.map(({ known }) => known).toSorted(),
  )
})

test('an initiative is offered initiatives, an activity activities', () => {
  const missing = [aGoneRow('除雪', true), aGoneRow('花を植えた')]
  const rows = [aNewRow('i1', '花を植えた', true), aNewRow('a1', '除雪')]
  const offered = offerMissing(rows, missing, null)
  expect(offered.map(({ choices }) => choices.map(({ text }) => text))).toEqual([
    ['除雪'],
    ['花を植えた'],
  ])
})
