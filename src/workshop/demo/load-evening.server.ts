// Puts a sample evening into the tables with the times of its own day: phases, cards, votes, answers, islands.
import { newId, newPublicId, type TablesTx } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import type { AgendaStep, PhaseKind } from '../schema.ts'
import type { WorkshopTables } from '../tables.ts'
import { answersOf } from './answers.ts'
import {
  allIslands,
  cardsOfEvening,
  type SampleCard,
  type SampleEvening,
  shuffled,
} from './evening.ts'

type Tx = TablesTx<WorkshopTables>

const tables = [1, 2, 3, 4, 5, 6]
const perTable = 4
/** The table that wrote on paper. */
const paperTable = 6
/** Known, so that it can be shown and printed: whoever looks it up sees what became of these cards. */
export const sampleSlip = 'SAMPXE22'
const typist = '（サンプル）入力係'
const leader = '（サンプル）進行役'

interface Participant {
  id: string
  table: number
}

interface Phase {
  id: string
  kind: PhaseKind
  startsAt: number
  endsAt: number
}

/** What the board and the fates need of an evening that was put in. */
export interface LoadedEvening {
  session: string
  cards: (SampleCard & { id: string })[]
  islands: ReadonlyMap<string, string>
  phases: readonly Phase[]
}

export interface EveningPlan {
  session: string
  evening: SampleEvening
  agenda: readonly AgendaStep[]
  slip?: string
}

/** Everything but the board, in one transaction. */
export async function loadEvening(actor: Actor, plan: EveningPlan): Promise<LoadedEvening> {
  const cards = cardsOfEvening(plan.evening).map((card) => ({ ...card, id: newId() }))
  const islands = new Map(allIslands(plan.evening.islands).map(({ name }) => [name, newId()]))
  return inTown(actor, async (tx) => {
    const phases = await addPhases(tx, actor, plan)
    const people = await addParticipants(tx, actor, plan)
    const written = shuffled(cards)
    await addCards(tx, actor, { session: plan.session, cards: written, people, phases })
    const phones = people.filter(({ table }) => table !== paperTable)
    await addVotes(tx, actor, { plan, islands, phases, phones })
    await addAnswers(tx, actor, { phases, phones })
    await addChoices(tx, actor, { plan, islands, phases })
    return { session: plan.session, cards, islands, phases }
  })
}

async function addPhases(tx: Tx, actor: Actor, { session, evening, agenda }: EveningPlan) {
  let clock = Date.parse(evening.startsAt)
  const phases = agenda.map(({ kind, minutes, settings }): Phase & { settings: string } => {
    const startsAt = clock
    clock += (minutes ?? 10) * 60_000
    return { id: newId(), kind, startsAt, endsAt: clock, settings: JSON.stringify(settings) }
  })
  const rows = phases.map(({ id, kind, startsAt, settings }, index) => ({
    town_id: actor.town,
    id,
    session_id: session,
    number: index + 1,
    kind,
    settings,
    started_at: new Date(startsAt),
    started_by: leader,
    revealed_at: kind === 'share' ? new Date(startsAt) : null,
  }))
  await tx.insertInto('workshop_phase').values(rows).execute()
  return phases
}

async function addParticipants(tx: Tx, actor: Actor, { session, evening, slip }: EveningPlan) {
  const people = tables.flatMap((table) =>
    Array.from({ length: perTable }, (): Participant => ({ id: newId(), table })),
  )
  const rows = people.map(({ id, table }, index) => ({
    town_id: actor.town,
    id,
    session_id: session,
    slip: index === 0 && slip ? slip : newPublicId(),
    source: table === paperTable ? ('paper' as const) : ('phone' as const),
    table_number: table,
    joined_at: new Date(Date.parse(evening.startsAt) + index * 20_000),
  }))
  await tx.insertInto('workshop_participant').values(rows).execute()
  return people
}

interface CardInput {
  session: string
  cards: readonly (SampleCard & { id: string })[]
  people: readonly Participant[]
  phases: readonly Phase[]
}

async function addCards(tx: Tx, actor: Actor, { session, cards, people, phases }: CardInput) {
  const write = phases.find(({ kind }) => kind === 'write')
  if (!write) return
  const step = (write.endsAt - write.startsAt) / (cards.length + 2)
  const rows = cards.map((card, index) => {
    const isPaper = card.table === paperTable
    const there = people.filter(({ table }) => table === card.table)
    const at = new Date(write.startsAt + (index + 1) * step)
    return {
      town_id: actor.town,
      id: card.id,
      session_id: session,
      participant_id: there[index % there.length]?.id ?? '',
      phase_id: write.id,
      number: index + 1,
      prompt: card.prompt,
      table_number: card.table,
      text: card.text,
      source: isPaper ? ('paper' as const) : ('phone' as const),
      entered_by: isPaper ? typist : null,
      created_at: at,
      changed_at: at,
    }
  })
  await tx.insertInto('workshop_card').values(rows).execute()
}

interface VoteInput {
  plan: EveningPlan
  islands: ReadonlyMap<string, string>
  phases: readonly Phase[]
  phones: readonly Participant[]
}

/** Each island's dots, dealt out to the phones one after the other: nobody gets more than the budget. */
async function addVotes(tx: Tx, actor: Actor, { plan, islands, phases, phones }: VoteInput) {
  const vote = phases.find(({ kind }) => kind === 'vote' || kind === 'choose')
  if (!vote) return
  const all = allIslands(plan.evening.islands)
  const dots = all.flatMap(({ name, votes }) => Array(votes).fill(islands.get(name)) as string[])
  const ballots = phones.map(({ id }, phone) => {
    const mine = dots.filter((_, index) => index % phones.length === phone)
    const votes = Object.fromEntries(
      [...Map.groupBy(mine, (to) => to)].map(([to, d]) => [to, d.length]),
    )
    return {
      town_id: actor.town,
      phase_id: vote.id,
      participant_id: id,
      votes: JSON.stringify(votes),
      cast_at: new Date(vote.startsAt + (phone + 1) * 15_000),
    }
  })
  await tx.insertInto('workshop_ballot').values(ballots).execute()
  const paper = all.slice(0, 3).map(({ name }, index) => ({
    town_id: actor.town,
    id: newId(),
    phase_id: vote.id,
    target_id: islands.get(name) ?? '',
    dots: 6 - index * 2,
    entered_at: new Date(vote.endsAt),
    entered_by: typist,
  }))
  await tx.insertInto('workshop_paper_vote').values(paper).execute()
}

interface AnswerInput {
  phases: readonly Phase[]
  phones: readonly Participant[]
}

async function addAnswers(tx: Tx, actor: Actor, { phases, phones }: AnswerInput) {
  const questions = phases.find(({ kind }) => kind === 'questions')
  if (!questions) return
  const rows = phones.map(({ id }, index) => ({
    town_id: actor.town,
    phase_id: questions.id,
    participant_id: id,
    answers: JSON.stringify(answersOf(index)),
    answered_at: new Date(questions.startsAt + (index + 1) * 10_000),
  }))
  await tx.insertInto('workshop_closing_answer').values(rows).execute()
}

async function addChoices(
  tx: Tx,
  actor: Actor,
  { plan, islands, phases }: Omit<VoteInput, 'phones'>,
) {
  const at = phases.find(({ kind }) => kind === 'choose')?.endsAt
  const rows = (plan.evening.choices ?? []).map(({ island, drawing, intent }, index) => ({
    town_id: actor.town,
    id: newId(),
    session_id: plan.session,
    target_id: islands.get(island) ?? null,
    drawing,
    intent,
    position: index + 1,
    made_at: new Date(at ?? Date.parse(plan.evening.startsAt)),
    made_by: leader,
  }))
  if (rows.length > 0) await tx.insertInto('workshop_choice').values(rows).execute()
}
