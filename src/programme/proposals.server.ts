// Concerned sections propose; whoever may write there accepts or declines with a reason.
import { sectionsWithAncestors } from '#directory'
import { newId, now, type TablesTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayEdit, mayRead, nameOf } from '#kernel/tenancy'
import { lockProgramme, openBook, readBook } from './book.server.ts'
import { type Edit, mistakesOf } from './edit.ts'
import { allowEdits, recordEdits } from './edits.server.ts'
import { inTown } from './handle.server.ts'
import { type Initiative, initiativeOf } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

export interface Proposal {
  id: string
  initiative: string
  edits: Edit[]
  effectiveOn: string
  reason: string | null
  proposedAt: string
  proposedBy: string
}

/** Proposes edits of one initiative where a section of the actor is concerned or leads. */
export async function propose(
  actor: Actor,
  input: {
    programme: string
    initiative: string
    edits: Edit[]
    reason: string | null
    effectiveOn?: string
  },
): Promise<{ id: string }> {
  const [mistake] = input.edits.flatMap(mistakesOf)
  if (mistake) refuse('invalid', mistake.key, { field: mistake.field })
  return inTown(actor, async (tx) => {
    const initiative = await initiativeAtDesk(tx, input.programme, input.initiative)
    allow(await isConcerned(actor, initiative, tx))
    const row = {
      town_id: actor.town,
      id: newId(),
      programme_id: input.programme,
      initiative_id: initiative.id,
      edits: JSON.stringify(input.edits),
      effective_on: input.effectiveOn ?? todayInTokyo(now()),
      reason: input.reason,
      proposed_at: now().toISOString(),
      proposed_by: nameOf(actor),
      user_id: actor.kind === 'staff' ? actor.userId : null,
    }
    await tx.insertInto('programme_proposal').values(row).execute()
    return { id: row.id }
  })
}

type Tx = TablesTx<ProgrammeTables>

async function initiativeAtDesk(tx: Tx, programme: string, id: string): Promise<Initiative> {
  const book = await readBook(tx, programme)
  const desk = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'desk' })
  const found = desk ? initiativeOf(desk, id) : undefined
  return found ?? refuse('not-found', 'programme.refusal.noSuchEntry')
}

async function isConcerned(actor: Actor, initiative: Initiative, tx: Tx): Promise<boolean> {
  const sections = [initiative.leadSection, ...initiative.concernedSections]
  for (const section of sections) {
    if (section && mayEdit(actor, await sectionsWithAncestors(actor, [section], tx))) return true
  }
  return mayEdit(actor, [])
}

/** Proposals that wait for a decision, oldest first. */
export async function listProposals(actor: Actor, programme: string): Promise<Proposal[]> {
  allow(mayRead(actor))
  return inTown(actor, async (tx) => {
    const rows = await tx
      .selectFrom('programme_proposal as p')
      .leftJoin('programme_proposal_decision as d', 'd.proposal_id', 'p.id')
      .select([
        'p.id',
        'p.initiative_id as initiative',
        'p.edits',
        'p.effective_on as effectiveOn',
        'p.reason',
        'p.proposed_at as proposedAt',
        'p.proposed_by as proposedBy',
      ])
      .where('p.programme_id', '=', programme)
      .where('d.proposal_id', 'is', null)
      .orderBy('p.proposed_at')
      .execute()
    return rows.map((row) => ({ ...row, edits: row.edits as Edit[] }))
  })
}

export interface DecidedProposal extends Proposal {
  accepted: boolean
  decisionReason: string | null
  decidedAt: string
  decidedBy: string
}

/** The proposals decided last, so that whoever proposed sees the answer. */
export async function listDecidedProposals(
  actor: Actor,
  programme: string,
  limit = 20,
): Promise<DecidedProposal[]> {
  allow(mayRead(actor))
  return inTown(actor, async (tx) => {
    const rows = await tx
      .selectFrom('programme_proposal as p')
      .innerJoin('programme_proposal_decision as d', 'd.proposal_id', 'p.id')
      .select([
        'p.id',
        'p.initiative_id as initiative',
        'p.edits',
        'p.effective_on as effectiveOn',
        'p.reason',
        'p.proposed_at as proposedAt',
        'p.proposed_by as proposedBy',
        'd.accepted',
        'd.reason as decisionReason',
        'd.decided_at as decidedAt',
        'd.decided_by as decidedBy',
      ])
      .where('p.programme_id', '=', programme)
      .orderBy('d.decided_at', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, edits: row.edits as Edit[] }))
  })
}

/**
 * Accepts (the edits are written in the decider's name, with the proposer's) or declines with a
 * reason. Gives the batch that an acceptance wrote, for undo.
 */
export async function decideProposal(
  actor: Actor,
  input: { programme: string; proposal: string; accept: boolean; reason: string | null },
): Promise<{ batch: string | null }> {
  if (!input.accept && !input.reason?.trim()) refuse('invalid', 'programme.refusal.reasonMissing')
  return inTown(actor, async (tx) => {
    await lockProgramme(tx, input.programme)
    const proposal = await tx
      .selectFrom('programme_proposal')
      .select(['edits', 'effective_on', 'reason', 'proposed_by'])
      .where('id', '=', input.proposal)
      .where('programme_id', '=', input.programme)
      .executeTakeFirst()
    if (!proposal) return refuse('not-found', 'programme.refusal.noSuchProposal')
    const edits = proposal.edits as Edit[]
    const batch = newId()
    if (input.accept) {
      const reason = [proposal.reason, input.reason, `(${proposal.proposed_by})`]
        .filter(Boolean)
        .join(' ')
      const { programme } = input
      await recordEdits(
        actor,
        { programme, edits, effectiveOn: proposal.effective_on, reason, batch },
        tx,
      )
    } else {
      await allowDecline(actor, input.programme, edits, tx)
    }
    const written = input.accept ? batch : null
    await recordDecision(tx, actor, { ...input, batch: written })
    return { batch: written }
  })
}

async function allowDecline(actor: Actor, programme: string, edits: Edit[], tx: Tx) {
  const book = await readBook(tx, programme)
  const desk = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'desk' })
  if (desk) await allowEdits(actor, desk, edits, tx)
}

async function recordDecision(
  tx: Tx,
  actor: Actor,
  input: { proposal: string; accept: boolean; reason: string | null; batch: string | null },
) {
  const made = await tx
    .insertInto('programme_proposal_decision')
    .values({
      town_id: actor.town,
      proposal_id: input.proposal,
      accepted: input.accept,
      reason: input.reason,
      batch_id: input.batch,
      decided_at: now().toISOString(),
      decided_by: nameOf(actor),
    })
    .onConflict((conflict) => conflict.columns(['town_id', 'proposal_id']).doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) refuse('conflict', 'programme.refusal.alreadyDecided')
}
