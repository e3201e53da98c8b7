// What stands in the book beside cards and islands: who was there, what was chosen, answered and photographed.
import type { TablesTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { countAnswers } from '../answers.ts'
import { attendanceSummary } from '../attendance.server.ts'
import type { StoredPhase } from '../phase.ts'
import type { GroupRow } from '../presence.ts'
import type { ClosingQuestion } from '../schema.ts'
import type { Session } from '../session.ts'
import type { WorkshopTables } from '../tables.ts'
import type {
  BookAnswers,
  BookAttendance,
  BookChoice,
  BookGroupOfPeople,
  BookPhoto,
} from './book.ts'

type Tx = TablesTx<WorkshopTables>

/** Numbers only: who came is nobody's business in a book. */
export async function readAttendance(
  tx: Tx,
  actor: Actor,
  session: Session,
): Promise<BookAttendance> {
  const told = await attendanceSummary(actor, session.id, tx)
  const sources = await tx
    .selectFrom('workshop_participant')
    .select((eb) => ['source', eb.fn.countAll<number>().as('count')])
    .where('session_id', '=', session.id)
    // A sheet that was printed and never written on is nobody.
    .where((eb) =>
      eb.or([
        eb('source', '=', 'phone'),
        eb.exists(
          eb
            .selectFrom('workshop_card as card')
            .select('card.id')
            .whereRef('card.participant_id', '=', 'workshop_participant.id'),
        ),
      ]),
    )
    .groupBy('source')
    .execute()
  const of = (wanted: string) => sources.find(({ source }) => source === wanted)?.count ?? 0
  return {
    headcount: session.headcount,
    present: session.present,
    roles: told.roles,
    applied: told.applied,
    came: told.isCheckedIn ? told.people : 0,
    ages: told.isCheckedIn ? told.ages.rows.map(asPart) : [],
    areas: told.isCheckedIn ? told.areas.rows.map(asPart) : [],
    absent: { ages: told.ages.absent, areas: told.areas.absent },
    phones: of('phone'),
    papers: of('paper'),
  }
}

function asPart({ key, people, share, populationShare }: GroupRow): BookGroupOfPeople {
  return { key, people: typeof people === 'number' ? people : null, share, populationShare }
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
    return (settings.questions ?? []).flatMap((question) => answersTo(question, given))
  })
}

function answersTo(
  question: ClosingQuestion,
  given: readonly Record<string, string | number>[],
): BookAnswers[] {
  return countAnswers([question], given).map((result) => {
    // In the order of their letters: the order in which they came would lead back to people.
    if (result.kind === 'words') return { question, counts: [], words: result.words.toSorted() }
    if (result.kind === 'will') {
      const counts = result.counts.map((people, step) => ({ answer: String(step), people }))
      return { question, counts: counts.filter(({ people }) => people > 0), words: [] }
    }
    const counts = [
      { answer: 'yes', people: result.yes },
      { answer: 'no', people: result.no },
    ]
    return { question, counts: result.answered > 0 ? counts : [], words: [] }
  })
}
