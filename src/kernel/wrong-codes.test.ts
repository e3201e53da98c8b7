import { expect, test } from 'vitest'
import { WrongCodes, wrongPerAddress, wrongPerTown } from './wrong-codes.ts'

test('the 21st wrong code of a minute is one too many, and the next minute starts anew', () => {
  const codes = new WrongCodes()
  const answers = Array.from({ length: wrongPerAddress + 1 }, () => codes.noteWrong('町', '::1', 0))
  expect(answers.lastIndexOf(true)).toBe(wrongPerAddress - 1)
  expect(answers.at(-1)).toBe(false)
  expect(codes.noteWrong('町', '::1', 60_000)).toBe(true)
})

test('a hall behind one address gets its right slips although somebody there mistyped', () => {
  const codes = new WrongCodes()
  for (let i = 0; i < 50; i++) codes.noteWrong('町', '10.0.0.1', 0)
  expect(codes.mayAsk('町', '10.0.0.1', 1)).toBe(true)
})

test('while a whole town is guessed at, who guesses waits and everybody else does not', () => {
  const codes = new WrongCodes()
  for (let i = 0; i <= wrongPerTown; i++) codes.noteWrong('町', `10.0.0.${i % 250}`, 0)
  expect(codes.mayAsk('町', '10.0.0.1', 1)).toBe(false)
  expect(codes.mayAsk('町', '10.9.9.9', 1)).toBe(true)
  expect(codes.mayAsk('村', '10.0.0.1', 1)).toBe(true)
})
