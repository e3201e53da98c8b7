// Reads everything of one session for its result book, in one transaction: what is printed belongs together.
import { sql } from 'kysely'
import type { TablesTx, TownTx } from '#kernel/db'
import { timeInTokyo, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, type Town } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import type { StoredPhase } from '../phase.ts'
import { findSession, readPhases } from '../phases.server.ts'
import { mayLook } from '../rights.server.ts'
import type { Series } from '../series.ts'
import type { Session } from '../session.ts'
import { seriesOf } from '../sessions.server.ts'
import type { WorkshopTables } from '../tables.ts'
import type { BookSession, BookStep, WorkshopBook } from './book.ts'
import { readAnswers, readAttendance, readChoices, readPhotos } from './book-beside.server.ts'
import { readBookCards, readVoting } from './book-cards.server.ts'
import { changesOf } from './book-changes.ts'

type Tx = TablesTx<WorkshopTables>

/** The result of a session as it stands, at any phase, without names and slips; refused elsewhere. */
export async function readBook(
  actor: Actor,
  town: Pick<Town, 'code' | 'name'>,
  by: { id: string } | { publicId: string },
  within?: TownTx,
): Promise<WorkshopBook> {
  allow(mayLook(actor))
  return inTown(
    actor,
    async (tx) => {
      const place = await findSession(tx, by)
      const series = await seriesOf(tx, place.series)
      const session = series?.sessions.find(({ id }) => id === place.id)
      if (!series || !session) return refuse('not-found', 'workshop.refusal.noSession')
      const phases = await readPhases(tx, session.id)
      const voting = await readVoting(tx, phases)
      return {
        town: { code: town.code, name: town.name },
        session: asBookSession(series, session, phases),
        asOf: await newestDay(tx, series, session),
        steps: stepsOf(phases),
        attendance: await readAttendance(tx, actor, session),
        ...(await readBookCards(tx, session.id, voting)),
        voting,
        choices: await readChoices(tx, session.id),
        answers: await readAnswers(tx, phases),
        photos: await readPhotos(tx, session.id),
        changes: changesOf(session),
      }
    },
    within,
  )
}

function asBookSession(
  series: Series,
  session: Session,
  phases: readonly StoredPhase[],
): BookSession {
  const { publicId, code, kind, number, title, date, startsAt, endsAt, place, theme } = session
  const { lecturer, lecturerProfile, facilitators, materials, state, minutes } = session
  const plan = {
    kind,
    number,
    title,
    date,
    startsAt,
    endsAt,
    place,
    theme,
    lecturer,
    lecturerProfile,
  }
  return {
    publicId,
    code,
    series: series.title,
    seriesPublicId: series.publicId,
    seriesKind: series.kind,
    of: series.sessions.length,
    ...plan,
    facilitators,
    materials,
    state,
    minutes,
    phase: phases.at(-1)?.kind ?? null,
  }
}

function stepsOf(phases: readonly StoredPhase[]): BookStep[] {
  const clock = (moment: string) => timeInTokyo(new Date(moment))
  return phases.map(({ number, kind, started_at, settings }, at) => {
    const next = phases[at + 1]
    return {
      number,
      kind,
      day: todayInTokyo(new Date(started_at)),
      from: clock(started_at),
      to: next ? clock(next.started_at) : null,
      prompts: settings.prompts ?? [],
    }
  })
}

/** No wall clock: the same rows give the same day whenever they are printed. */
async function newestDay(tx: Tx, series: Series, session: Session): Promise<string> {
  const { rows } = await sql<{ at: string | null }>`
    select max(at) as at from (
      select max(greatest(changed_at, withdrawn_at, hidden_at)) as at from workshop_card where session_id = ${session.id}
      union all select max(started_at) from workshop_phase where session_id = ${session.id}
      union all select max(cast_at) from workshop_ballot b join workshop_phase p
        on p.id = b.phase_id where p.session_id = ${session.id}
      union all select max(entered_at) from workshop_paper_vote v join workshop_phase p
        on p.id = v.phase_id where p.session_id = ${session.id}
      union all select max(answered_at) from workshop_closing_answer a join workshop_phase p
        on p.id = a.phase_id where p.session_id = ${session.id}
      union all select max(at) from workshop_board_snapshot where session_id = ${session.id}
      union all select max(greatest(made_at, removed_at)) from workshop_choice where session_id = ${session.id}
      union all select max(greatest(added_at, removed_at)) from workshop_photo where session_id = ${session.id}
      union all select max(came_at) from workshop_attendance where session_id = ${session.id}
      union all select max(greatest(f.recorded_at, f.withdrawn_at)) from workshop_fate f join workshop_card c
        on c.id = f.card_id where c.session_id = ${session.id}
    ) as newest`.execute(tx)
  const told = [...series.changes, ...session.changes].map(({ recordedAt }) => recordedAt)
  const moments = [...told, ...rows.flatMap(({ at }) => at ?? [])].toSorted()
  return todayInTokyo(new Date(moments.at(-1) ?? 0))
}
