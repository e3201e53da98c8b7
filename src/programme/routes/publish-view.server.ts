// What the page of drafts shows: what would become public, and what became public before.

import type { Translator } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { mayAdminister } from '#kernel/tenancy'
import type { Book } from '../book.server.ts'
import { countsOf, type DifferenceKind } from '../difference.ts'
import {
  dayInWords,
  type GroupInWords,
  groupsInWords,
  momentInWords,
  newestByEntry,
  ownInWords,
} from '../difference-groups.ts'
import type { FieldInWords } from '../difference-words.ts'
import { listPublications, readDrafts } from '../publishing.server.ts'
import { undoableIn } from '../rights.server.ts'
import { type DeskProgramme, deskProgramme, type ProgrammeChoice } from './desk-programme.server.ts'

export interface PublicationInWords {
  id: string
  when: string
  by: string
  approvedOn: string | null
  documentNumber: string | null
  changes: number
}

export interface PublishView {
  choice: ProgrammeChoice
  own: FieldInWords[]
  groups: GroupInWords[]
  counts: Record<DifferenceKind, number>
  history: PublicationInWords[]
  mayPublish: boolean
  /** Tells whether somebody wrote more while the list was being read. */
  seen: string
}

/** The drafts of the chosen programme in words; null where the town has no programme. */
export async function publishView(
  actor: Actor,
  url: string,
  t: Translator,
): Promise<PublishView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { programme, book, names, published } = found
  const difference = await readDrafts(actor, programme.id)
  const newest = newestByEntry(draftsIn(book), book.changes)
  return {
    choice: found.choice,
    own: ownInWords(difference.own, { names, t, isFirst: published === null }),
    groups: await withOwnUndo(actor, found, groupsInWords(difference, { names, t, newest })),
    counts: countsOf(difference),
    history: await historyOf(actor, found, t),
    mayPublish: mayAdminister(actor),
    seen: seenOf(book),
  }
}

/** Undo is offered where this person may undo. */
async function withOwnUndo(
  actor: Actor,
  { book, desk }: DeskProgramme,
  groups: GroupInWords[],
): Promise<GroupInWords[]> {
  const batches = groups.flatMap(({ entries }) => entries.flatMap(({ batch }) => batch ?? []))
  const undoable = await undoableIn(actor, book, { desk, batches: [...new Set(batches)] })
  const offered = (batch: string | null) => (batch && undoable.has(batch) ? batch : null)
  return groups.map((group) => ({
    ...group,
    entries: group.entries.map((entry) => ({ ...entry, batch: offered(entry.batch) })),
  }))
}

function draftsIn(book: Book) {
  return book.changes.filter((change) => !book.publishedAt.has(change.id))
}

/** Grows with every draft, and with every publication. */
export function seenOf(book: Book): string {
  return `${book.changes.length}-${book.publishedAt.size}`
}

async function historyOf(
  actor: Actor,
  { programme, book }: DeskProgramme,
  t: Translator,
): Promise<PublicationInWords[]> {
  const moments = Map.groupBy(book.publishedAt.values(), (at) => at)
  const publications = await listPublications(actor, programme.id)
  return publications.map((publication) => ({
    id: publication.id,
    when: momentInWords(publication.publishedAt, t),
    by: publication.publishedBy,
    approvedOn: publication.approvedOn && dayInWords(publication.approvedOn, t),
    documentNumber: publication.documentNumber,
    changes: moments.get(publication.publishedAt)?.length ?? 0,
  }))
}
