// What stands in the book beside cards and islands: who was there, what was chosen, answered and photographed.
import type { TablesTx } from '#kernel/db'
import type { StoredPhase } from '../phase.ts'
import type { ClosingQuestion } from '../schema.ts'
import type { Session } from '../session.ts'
import type { WorkshopTables } from '../tables.ts'
import type { BookAnswers, BookAttendance, BookChoice, BookPhoto } from './book.ts'

type Tx = TablesTx<WorkshopTables>

/** Numbers only: who came is nobody's business in a book. */
export async function readAttendance(tx: Tx, session: Session): Promise<BookAttendance> {
  const people = await tx
    .selectFrom('workshop_attendance')
    .select((eb) => [
      eb.fn.countAll<number>().as('applied'),
      eb.fn.count<number>('came_at').as('came'),
    ])
    .where('session_id', '=', session.id)
    .executeTakeFirstOrThrow()
  const sources = await tx
    .selectFrom('workshop_participant')
    .select((eb) => ['source', eb.fn.countAll<number>().as('count')])
    .where('session_id', '=', session.id)
    .groupBy('source')
    .execute()
  const of = (wanted: string) => sources.find(({ source }) => source === wanted)?.count ?? 0
  const { headcount, present } = session
  return { headcount, present, ...people, phones: of('phone'), papers: of('paper') }
}

/** What goes on the picture, in the order chosen. */
export async function readChoices(tx: Tx, session: string): Promise<BookChoice[]> {
  return tx
    .selectFrom('workshop_choice')
    .select(['target_id as target', 'drawing', 'intent'])
    .where('session_id', '=', session)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Photos with 撮影同意 only, in their order. */
export async function readPhotos(tx: Tx, session: string): Promise<BookPhoto[]> {
  return tx
    .selectFrom('workshop_photo')
    .select([
      'hash',
      'caption',
      'alternative_text as alternativeText',
      'consent_note as consentNote',
    ])
    .where('session_id', '=', session)
    .where('removed_at', 'is', null)
    .where('has_consent', '=', true)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Answers to the closing questions, question by question. */
export async function readAnswers(tx: Tx, phases: readonly StoredPhase[]): Promise<BookAnswers[]> {
  const asking = phases.filter(({ settings }) => settings.questions?.length)
  if (asking.length === 0) return []
  const rows = await tx
    .selectFrom('workshop_closing_answer')
    .select(['phase_id', 'answers'])
    .where(
      'phase_id',
      'in',
      asking.map(({ id }) => id),
    )
    .execute()
  return asking.flatMap(({ id, settings }) => {
    const given = rows.filter(({ phase_id }) => phase_id === id).map(({ answers }) => answers)
    return (settings.questions ?? []).map((question) => answersTo(question, given))
  })
}

function answersTo(
  question: ClosingQuestion,
  given: readonly Record<string, string | number>[],
): BookAnswers {
  const answers = given.flatMap((one) => {
    const answer = one[question.id]
    return answer === undefined || answer === '' ? [] : [String(answer)]
  })
  // In the order of their letters: the order in which they came would lead back to people.
  if (question.kind === 'words') return { question, counts: [], words: answers.toSorted() }
  const counts = [...Map.groupBy(answers, (answer) => answer)]
    .map(([answer, same]) => ({ answer, people: same.length }))
    .toSorted((a, b) => Number(a.answer) - Number(b.answer) || (a.answer < b.answer ? -1 : 1))
  return { question, counts, words: [] }
}
