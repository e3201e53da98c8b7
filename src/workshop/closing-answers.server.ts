// What one phone answers to the closing questions; the answers together are read elsewhere (answers.server.ts).
import { now, type TablesTx } from '#kernel/db'
import { storableText } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import type { GuestActor } from '#kernel/tenancy'
import { countLetters } from './card.ts'
import { inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import { announce, shareRoom } from './room-line.server.ts'
import { type ClosingQuestion, mostCardLetters } from './schema.ts'
import type { WorkshopTables } from './tables.ts'

/** By the question's id: 0 to 10, 'yes' or 'no', or words. */
export type Answers = Record<string, string | number>

/**
 * Puts a phone's answers in the place of its last ones. Refuses anything outside the questions'
 * phase, unknown questions, and answers that do not fit their question. `meant` is the phase whose
 * questions the phone showed: its answers are not for those of another one.
 */
export async function giveAnswers(
  actor: GuestActor,
  given: Readonly<Record<string, string | number | boolean>>,
  meant?: string,
): Promise<Answers> {
  return inTown(actor, async (tx) => {
    await shareRoom(tx, actor.session)
    const phase = phaseNow(await readPhases(tx, actor.session))
    if (phase?.kind !== 'questions') refuse('conflict', 'workshop.phone.refusal.noQuestions')
    if (meant && meant !== phase.id) refuse('conflict', 'workshop.phone.refusal.otherPhase')
    const answers = fitting(phase.settings.questions ?? [], given)
    const row = { answers: JSON.stringify(answers), answered_at: now() }
    await tx
      .insertInto('workshop_closing_answer')
      .values({ town_id: actor.town, phase_id: phase.id, participant_id: actor.id, ...row })
      .onConflict((conflict) =>
        conflict.columns(['town_id', 'phase_id', 'participant_id']).doUpdateSet(row),
      )
      .execute()
    await announce(tx, actor, actor.session, 'votes')
    return answers
  })
}

/** What a phone answered in a phase; null where it did not. */
export async function readOwnAnswers(
  actor: GuestActor,
  phase: string,
  tx: TablesTx<WorkshopTables>,
): Promise<Answers | null> {
  const row = await tx
    .selectFrom('workshop_closing_answer')
    .select('answers')
    .where('phase_id', '=', phase)
    .where('participant_id', '=', actor.id)
    .executeTakeFirst()
  return row?.answers ?? null
}

function fitting(
  questions: readonly ClosingQuestion[],
  given: Readonly<Record<string, string | number | boolean>>,
): Answers {
  const entries = Object.entries(given).map(([id, answer]) => {
    const question = questions.find((one) => one.id === id)
    const value = question && answerTo(question, answer)
    return [id, value ?? refuse('invalid', 'workshop.phone.refusal.badAnswer')] as const
  })
  return Object.fromEntries(entries)
}

function answerTo({ kind }: ClosingQuestion, answer: string | number | boolean) {
  if (kind === 'will') {
    const value = Number(answer)
    return Number.isInteger(value) && value >= 0 && value <= 10 && answer !== '' ? value : undefined
  }
  if (kind === 'yesNo') {
    if (answer === true || answer === 'yes') return 'yes'
    return answer === false || answer === 'no' ? 'no' : undefined
  }
  const words = storableText(String(answer).trim())
  return countLetters(words) <= mostCardLetters ? words : undefined
}
