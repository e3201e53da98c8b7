// Publishing: what the desk wrote becomes what the public reads, with who, when and the approval.

import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import type { Change } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import {
  type Actor,
  allow,
  audit,
  mayAdminister,
  mayRead,
  nameOf,
  touchTown,
} from '#kernel/tenancy'
import { type Book, lockProgramme, openBook, readBook } from './book.server.ts'
import { countsOf, differenceOf, type ProgrammeDifference } from './difference.ts'
import { inTown } from './handle.server.ts'
import { listProgrammes } from './operations.server.ts'
import type { ProgrammeTables } from './tables.ts'

export interface Publication {
  id: string
  publishedAt: string
  publishedBy: string
  /** 決裁日, YYYY-MM-DD. */
  approvedOn: string | null
  /** 文書番号. */
  documentNumber: string | null
}

/** What the desk has and the public has not, as of a day. */
export async function readDrafts(actor: Actor, programme: string): Promise<ProgrammeDifference> {
  allow(mayRead(actor))
  return inTown(actor, async (tx) => draftsOf(await readBook(tx, programme)))
}

function draftsOf(book: Book): ProgrammeDifference {
  const view = { asOf: '9999-12-31', knownAt: null }
  return differenceOf(
    openBook(book, { ...view, audience: 'public' }),
    openBook(book, { ...view, audience: 'desk' }),
  )
}

/**
 * Makes drafts public: all of the programme, or those of the initiatives named. Changes of the
 * programme itself, its scale and tags go with either, since initiatives are shown in their words.
 */
export async function publish(
  actor: Actor,
  input: {
    programme: string
    initiatives?: readonly string[]
    approvedOn?: string | null
    documentNumber?: string | null
  },
  within?: TownTx,
): Promise<Publication & { changes: number }> {
  allow(mayAdminister(actor))
  const approvedOn = input.approvedOn ?? null
  if (approvedOn && approvedOn > todayInTokyo(now()))
    refuse('invalid', 'programme.refusal.future', { day: approvedOn })
  return inTown(
    actor,
    async (tx) => {
      await lockProgramme(tx, input.programme)
      const book = await readBook(tx, input.programme)
      const drafts = draftChanges(book, input.initiatives)
      if (drafts.length === 0) refuse('conflict', 'programme.refusal.nothingToPublish')
      const publication: Publication = {
        id: newId(),
        publishedAt: now().toISOString(),
        publishedBy: nameOf(actor),
        approvedOn,
        documentNumber: input.documentNumber ?? null,
      }
      await insertPublication(tx, actor, input.programme, publication)
      await nameChanges(tx, actor, publication.id, drafts)
      await touchTown(actor, tx)
      await audit(
        actor,
        'programme.publish',
        { publication: publication.id, changes: drafts.length },
        tx,
      )
      return { ...publication, changes: drafts.length }
    },
    within,
  )
}

type Tx = TablesTx<ProgrammeTables>

async function insertPublication(
  tx: Tx,
  actor: Actor,
  programme: string,
  publication: Publication,
) {
  await tx
    .insertInto('programme_publication')
    .values({
      town_id: actor.town,
      id: publication.id,
      programme_id: programme,
      published_at: publication.publishedAt,
      published_by: publication.publishedBy,
      approved_on: publication.approvedOn,
      document_number: publication.documentNumber,
    })
    .execute()
}

async function nameChanges(tx: Tx, actor: Actor, publication: string, drafts: readonly Change[]) {
  const rows = drafts.map((change) => ({
    town_id: actor.town,
    publication_id: publication,
    change_id: change.id,
  }))
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000)
    await tx.insertInto('programme_publication_change').values(part).execute()
  }
}

function draftChanges(book: Book, initiatives: readonly string[] | undefined) {
  const drafts = book.changes.filter((change) => !book.publishedAt.has(change.id))
  if (!initiatives) return drafts
  const wanted = new Set(initiatives)
  const homes = homesOf(book)
  return drafts.filter((change) => {
    const home = homes.get(change.subject)
    return home === undefined || [...home].some((initiative) => wanted.has(initiative))
  })
}

/**
 * The initiatives that a subject ever stood under; undefined for the programme's own words. From
 * the changes themselves, so that what was withdrawn or moved away still finds its home.
 */
function homesOf(book: Book): Map<string, Set<string>> {
  const homes = new Map<string, Set<string>>()
  const parent = new Map<string, Set<string>>()
  for (const change of book.changes) {
    if (change.subjectKind === 'initiative') homes.set(change.subject, new Set([change.subject]))
    const under = change.fields.initiative ?? change.fields.activity
    if (typeof under !== 'string') continue
    parent.set(change.subject, (parent.get(change.subject) ?? new Set()).add(under))
  }
  const homesFor = (subject: string): string[] =>
    homes.has(subject) ? [subject] : [...(parent.get(subject) ?? [])].flatMap(homesFor)
  for (const subject of parent.keys()) homes.set(subject, new Set(homesFor(subject)))
  return homes
}

/** Publications of a programme, newest first. */
export async function listPublications(actor: Actor, programme: string): Promise<Publication[]> {
  return inTown(actor, (tx) =>
    tx
      .selectFrom('programme_publication')
      .select([
        'id',
        'published_at as publishedAt',
        'published_by as publishedBy',
        'approved_on as approvedOn',
        'document_number as documentNumber',
      ])
      .where('programme_id', '=', programme)
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )
}

/** How many entries the desk has and the public has not, over all programmes: the desk's badge. */
export async function countDrafts(actor: Actor): Promise<number> {
  const programmes = await listProgrammes(actor)
  let count = 0
  for (const { id } of programmes) {
    const { new: fresh, changed, gone } = countsOf(await readDrafts(actor, id))
    count += fresh + changed + gone
  }
  return count
}
