// What the person at the desk may do with each initiative, so that no page offers what would be refused.
import { listUnits, sectionsWithAncestors, type Unit } from '#directory'
import type { TownTx } from '#kernel/db'
import type { Change } from '#kernel/ledger'
import { type Actor, mayAdminister, mayEdit } from '#kernel/tenancy'
import type { Book } from './book.server.ts'
import { leadWhere } from './leading.ts'
import type { Initiative, Programme } from './state.ts'

/** write: the own section leads; propose: it is concerned; read: neither. */
export type Right = 'write' | 'propose' | 'read'

/** Rights by initiative id. */
export async function rightsIn(actor: Actor, programme: Programme): Promise<Map<string, Right>> {
  const isMine = sectionTest(actor)
  const rights = new Map<string, Right>()
  for (const initiative of programme.initiatives) {
    rights.set(initiative.id, await rightTo(actor, initiative, isMine))
  }
  return rights
}

/** May this person write in this initiative, its activities and their pictures? */
export async function mayWriteIn(
  actor: Actor,
  initiative: Initiative,
  within?: TownTx,
): Promise<boolean> {
  return (await rightTo(actor, initiative, sectionTest(actor, within))) === 'write'
}

export type SectionTest = (section: string) => Promise<boolean>

async function rightTo(actor: Actor, initiative: Initiative, isMine: SectionTest): Promise<Right> {
  if (mayAdminister(actor)) return 'write'
  const { leadSection, concernedSections } = initiative
  if (leadSection && (await isMine(leadSection))) return 'write'
  for (const section of concernedSections) if (await isMine(section)) return 'propose'
  return mayEdit(actor, []) ? 'propose' : 'read'
}

interface Undoer {
  actor: Actor
  book: Pick<Book, 'changes'>
  desk: Programme | null
  isMine: SectionTest
}

/** Whether this person may take back what was told: all of it stands where the own section leads. */
export async function mayUndo(
  { actor, book, desk, isMine }: Undoer,
  told: readonly Change[],
): Promise<boolean> {
  if (mayAdminister(actor)) return true
  for (const subject of new Set(told.map((change) => change.subject))) {
    const lead = leadWhere(book.changes, desk, subject)
    if (lead === null || !(await isMine(lead))) return false
  }
  return true
}

/** The batches that this person may take back, so that no other is offered. */
export async function undoableIn(
  actor: Actor,
  book: Pick<Book, 'changes'>,
  { desk, batches }: { desk: Programme; batches: readonly string[] },
): Promise<Set<string>> {
  const undoer = { actor, book, desk, isMine: sectionTest(actor) }
  const told = Map.groupBy(book.changes, ({ batch }) => batch)
  const found = new Set<string>()
  for (const batch of batches) {
    if (await mayUndo(undoer, told.get(batch) ?? [])) found.add(batch)
  }
  return found
}

/** Asks the directory once for each section. */
export function sectionTest(actor: Actor, tx?: TownTx): SectionTest {
  const known = new Map<string, Promise<boolean>>()
  return (section) => {
    const answer =
      known.get(section) ??
      sectionsWithAncestors(actor, [section], tx).then((all) => mayEdit(actor, all))
    known.set(section, answer)
    return answer
  }
}

/** The sections that may be named as leading by this person: an editor only names the own ones. */
export async function sectionsToLead(actor: Actor): Promise<Unit[]> {
  const sections = await listUnits(actor, { kind: 'section' })
  if (mayAdminister(actor)) return sections
  const isMine = sectionTest(actor)
  const mine: Unit[] = []
  for (const section of sections) if (await isMine(section.id)) mine.push(section)
  return mine
}
