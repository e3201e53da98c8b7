import { expect, test } from 'vitest'
import { describeProblem, maskPath } from './log.ts'

test('what opens something for its holder does not stand in a log', () => {
  expect(maskPath('/016373/voice/ABCD2345')).toBe('/016373/voice/…')
  expect(maskPath('/join/ABC234/events')).toBe('/join/…')
  expect(maskPath('/016373/hanako@memuro.example')).toBe('/016373/…')
  expect(maskPath('/016373/hanako%40memuro.example/x')).toBe('/016373/…/x')
  expect(maskPath('/016373/progress/reports')).toBe('/016373/progress/reports')
})

test('an error in a log names what broke, but no value that somebody typed', () => {
  const broken = Object.assign(
    new Error('duplicate key value violates unique constraint "one_email"'),
    {
      code: '23505',
      table: 'user',
      constraint: 'one_email',
      detail: 'Key (email)=(hanako@memuro.example) already exists.',
    },
  )
  const told = JSON.stringify(describeProblem(broken))
  expect(told).toContain('one_email')
  expect(told).toContain('log.test.ts')
  expect(told).not.toContain('hanako')
})

test('what a parser quotes of its input is masked, also in the cause', () => {
  const cause = new Error('invalid input syntax for type uuid: "春の祭り"')
  const problem = new Error('no mail to hanako@memuro.example', { cause })
  const told = JSON.stringify(describeProblem(problem))
  expect(told).toContain('invalid input syntax for type uuid')
  expect(told).not.toMatch(/祭り|hanako/)
  const json = JSON.stringify(describeProblem(parsingFailure('{"password": himitsu}')))
  expect(json).not.toContain('himitsu')
})

function parsingFailure(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (problem) {
    return problem
  }
}
