// What the hall answered to the closing questions, counted without judging it.
import type { ClosingQuestion } from './schema.ts'

export type AnswerRow = Readonly<Record<string, string | number>>

export type QuestionResult = { id: string; text: string; answered: number } & (
  | { kind: 'will'; counts: number[] }
  | { kind: 'yesNo'; yes: number; no: number }
  | { kind: 'words'; words: string[] }
)

const steps = 11

/** One result per question, in the order in which they were asked. */
export function countAnswers(
  questions: readonly ClosingQuestion[],
  rows: readonly AnswerRow[],
): QuestionResult[] {
  return questions.map((question) => {
    const given = rows
      .map((row) => row[question.id])
      .filter((answer) => answer !== undefined && answer !== '')
    const { id, text } = question
    if (question.kind === 'will') return { id, text, kind: 'will', ...countWill(given) }
    if (question.kind === 'yesNo') return { id, text, kind: 'yesNo', ...countYesNo(given) }
    const words = given.map(String).filter((answer) => answer.trim() !== '')
    return { id, text, kind: 'words', words, answered: words.length }
  })
}

/** From 0 to 10; anything else is no answer. */
function countWill(given: (string | number | undefined)[]) {
  const values = given.map(Number).filter((value) => Number.isInteger(value))
  const counts = Array.from({ length: steps }, (_, step) => values.filter((v) => v === step).length)
  return { counts, answered: counts.reduce((sum, count) => sum + count, 0) }
}

function countYesNo(given: (string | number | undefined)[]) {
  const yes = given.filter((answer) => answer === 'yes' || answer === 1).length
  const no = given.filter((answer) => answer === 'no' || answer === 0).length
  return { yes, no, answered: yes + no }
}
