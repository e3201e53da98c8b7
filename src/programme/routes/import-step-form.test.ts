import { expect, test } from 'vitest'
import { PreviewForm, stepOfForm } from './import-step-form.ts'

test('a button names its step, with the object behind a dot', () => {
  expect(stepOfForm(PreviewForm.parse({ intent: 'up', piece: 'a2' }))).toEqual({
    do: 'move',
    piece: 'a2',
    by: -1,
  })
  expect(stepOfForm(PreviewForm.parse({ intent: 'join.a3', piece: 'a2' }))).toEqual({
    do: 'join',
    piece: 'a2',
    other: 'a3',
  })
})

test.each(['__proto__', 'constructor', 'toString', ''])('no button is called “%s”', (intent) => {
  const form = PreviewForm.parse({ intent, piece: 'a2' })
  expect(() => stepOfForm(form)).toThrow(/programme\.import\.edit\.noSuchPiece/)
})
