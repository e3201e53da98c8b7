// Programmes of a town: made, found, read in a view.
import { newId, newPublicId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { type Change, fold } from '#kernel/ledger'
import { appendChanges, type NewChange, readChangesOfKind } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, mayRead } from '#kernel/tenancy'
import { type Book, type BookView, openBook, readBook } from './book.server.ts'
import { changeTable, inTown } from './handle.server.ts'
import { defaultScale } from './scale.ts'
import type { SubjectKind } from './schema.ts'
import type { Programme } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

export interface NewProgramme {
  title: string
  coverLine?: string
  lead?: string
  fiscalYear: number
  effectiveOn: string
  /** Ids and their first fields are made here; a caller above may give the batch. */
  batch?: string
}

/** Makes a programme with the three states of the seed as its scale. */
export async function createProgramme(
  actor: Actor,
  input: NewProgramme,
  within?: TownTx,
): Promise<{ id: string; publicId: string }> {
  allow(mayAdminister(actor))
  return inTown(
    actor,
    async (tx) => {
      const programme = await addProgrammeSubject(tx, actor)
      const labels = await addSubjects(
        tx,
        actor,
        programme.id,
        defaultScale.map(() => 'label'),
      )
      const { effectiveOn, title, fiscalYear } = input
      const fields = { title, coverLine: input.coverLine ?? '', lead: input.lead ?? '', fiscalYear }
      const first: NewChange = {
        subject: programme.id,
        subjectKind: 'programme',
        fields,
        effectiveOn,
      }
      const scale = defaultScale.map((label, index): NewChange => {
        const subject = labels[index]?.id ?? ''
        return { subject, subjectKind: 'label', fields: { ...label }, effectiveOn: beginning }
      })
      await appendChanges(tx, changeTable, actor, {
        id: input.batch ?? newId(),
        scope: programme.id,
        changes: [first, ...scale],
      })
      return programme
    },
    within,
  )
}

/** Before any report: what has always been so, such as the scale's own words. */
const beginning = '1868-01-01'

export interface ProgrammeEntry {
  id: string
  publicId: string
}

export interface NamedProgramme extends ProgrammeEntry {
  title: string
}

/** The programmes of the town that somebody told of and nobody took back, oldest first. */
export async function listProgrammes(actor: Actor, within?: TownTx): Promise<NamedProgramme[]> {
  return inTown(
    actor,
    async (tx) => {
      const changes = await readChangesOfKind(tx, changeTable, 'programme')
      return namedProgrammes(tx, titlesOf(changes, '9999-12-31'))
    },
    within,
  )
}

/** Those of which the public is told something by today, under the titles that are published. */
export async function listPublishedProgrammes(
  actor: Actor,
  within?: TownTx,
): Promise<NamedProgramme[]> {
  return inTown(
    actor,
    async (tx) => {
      const changes = await readChangesOfKind(tx, changeTable, 'programme')
      const published = await tx
        .selectFrom('programme_publication_change as p')
        .innerJoin('programme_change as c', 'c.id', 'p.change_id')
        .select('p.change_id')
        .where('c.subject_kind', '=', 'programme')
        .execute()
      const told = new Set(published.map((row) => row.change_id))
      const open = changes.filter(({ id }) => told.has(id))
      return namedProgrammes(tx, titlesOf(open, todayInTokyo(now())))
    },
    within,
  )
}

async function namedProgrammes(
  tx: TablesTx<ProgrammeTables>,
  titles: ReadonlyMap<string, string>,
): Promise<NamedProgramme[]> {
  const rows = await tx
    .selectFrom('programme_subject')
    .select(['id', 'public_id as publicId'])
    .where('kind', '=', 'programme')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => {
    const title = titles.get(row.id)
    return title === undefined ? [] : [{ ...row, title }]
  })
}

function titlesOf(changes: readonly Change[], asOf: string): Map<string, string> {
  const programmes = fold(changes, { asOf, knownAt: null })
  const titles = [...programmes.values()].flatMap(({ id, fields }) =>
    typeof fields.title === 'string' ? [[id, fields.title] as const] : [],
  )
  return new Map(titles)
}

/** The programme that an id or public id names; without one, the town's only (or first) programme. */
export async function findProgramme(
  actor: Actor,
  wanted?: string,
  within?: TownTx,
): Promise<NamedProgramme> {
  const programmes = await listProgrammes(actor, within)
  const found = wanted
    ? programmes.find((entry) => entry.id === wanted || entry.publicId === wanted)
    : programmes[0]
  return found ?? refuse('not-found', 'programme.refusal.noSuchProgramme')
}

/** The book of a programme. Drafts are for the desk: a visitor gets the book for public views only. */
export async function openProgramme(
  actor: Actor,
  programme: string,
  within?: TownTx,
): Promise<Book> {
  return inTown(actor, (tx) => readBook(tx, programme), within)
}

/** The programme in a view; null where nothing is told there. The desk's view needs a place at the desk. */
export async function readProgramme(
  actor: Actor,
  programme: string,
  view: BookView,
  within?: TownTx,
): Promise<Programme | null> {
  if (view.audience === 'desk') allow(mayRead(actor))
  return openBook(await openProgramme(actor, programme, within), view)
}

/** Makes identities, in the order of their kinds. */
export async function addSubjects(
  tx: TablesTx<ProgrammeTables>,
  actor: Actor,
  programme: string,
  kinds: readonly SubjectKind[],
): Promise<ProgrammeEntry[]> {
  const rows = kinds.map((kind) => newSubject(actor, programme, kind))
  for (let from = 0; from < rows.length; from += 1000) {
    const part = rows.slice(from, from + 1000)
    await tx.insertInto('programme_subject').values(part).execute()
  }
  return rows.map((row) => ({ id: row.id, publicId: row.public_id }))
}

/** A programme is its own first subject. */
async function addProgrammeSubject(
  tx: TablesTx<ProgrammeTables>,
  actor: Actor,
): Promise<ProgrammeEntry> {
  const row = newSubject(actor, null, 'programme')
  await tx.insertInto('programme_subject').values(row).execute()
  return { id: row.id, publicId: row.public_id }
}

function newSubject(actor: Actor, programme: string | null, kind: SubjectKind) {
  const id = newId()
  const row = { town_id: actor.town, id, programme_id: programme ?? id, kind }
  return { ...row, public_id: newPublicId(), created_at: now().toISOString() }
}
