// Everything told about one programme, read at once; every view of it is made from this.
import { sql } from 'kysely'
import type { TablesTx } from '#kernel/db'
import type { Change } from '#kernel/ledger'
import { readChanges } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { changeTable } from './handle.server.ts'
import { type Programme, programmeIn } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

export type Audience = 'desk' | 'public'

export interface BookView {
  asOf: string
  knownAt: string | null
  audience: Audience
}

export interface Book {
  programme: string
  changes: Change[]
  publicIds: Map<string, string>
  /** When each published change was published. */
  publishedAt: Map<string, string>
}

type Tx = TablesTx<ProgrammeTables>

/** Reads the book of a programme; refused as not-found in another town. */
export async function readBook(tx: Tx, programme: string): Promise<Book> {
  const subjects = await tx
    .selectFrom('programme_subject')
    .select(['id', 'public_id'])
    .where('programme_id', '=', programme)
    .execute()
  if (subjects.length === 0) refuse('not-found', 'programme.refusal.noSuchProgramme')
  const published = await tx
    .selectFrom('programme_publication as p')
    .innerJoin('programme_publication_change as c', 'c.publication_id', 'p.id')
    .select(['c.change_id', 'p.published_at'])
    .where('p.programme_id', '=', programme)
    .execute()
  return {
    programme,
    changes: await readChanges(tx, changeTable, programme),
    publicIds: new Map(subjects.map((row) => [row.id, row.public_id])),
    publishedAt: new Map(published.map((row) => [row.change_id, row.published_at])),
  }
}

/** One writer at a time per programme, so that undo, publishing and editing see one order. */
export async function lockProgramme(tx: Tx, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${programme}, 0))`.execute(tx)
}

/** The changes that an audience may know at a moment. */
export function visibleChanges(book: Book, view: BookView): Change[] {
  if (view.audience === 'desk') return book.changes
  return book.changes.filter((change) => {
    const at = book.publishedAt.get(change.id)
    return at !== undefined && (view.knownAt === null || at <= view.knownAt)
  })
}

/** The programme in a view; null where nothing of it is told there yet. */
export function openBook(book: Book, view: BookView): Programme | null {
  return programmeIn(visibleChanges(book, view), view, book.publicIds, correctsWhatWasTold(book))
}

/** A correction counts as 訂正 where what it corrects had been published in an earlier publication. */
function correctsWhatWasTold(book: Book) {
  return (correction: Change): boolean => {
    const told = correction.corrects ? book.publishedAt.get(correction.corrects) : undefined
    if (told === undefined) return false
    const corrected = book.publishedAt.get(correction.id)
    return corrected === undefined || told < corrected
  }
}
