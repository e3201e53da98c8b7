// Takes an archive into its own town: the same ids, nothing twice, nothing lost, and every doubt is told.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { newId, now, type TablesTx } from '#kernel/db'
import { takeFile } from '#kernel/files'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf, type Town, touchTown } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import { lockSeries } from '../places.server.ts'
import { mayDecide, mayPlan } from '../rights.server.ts'
import { announce, holdRoom } from '../room-line.server.ts'
import type { WorkshopTables } from '../tables.ts'
import { rowsOf } from './belonging.ts'
import { mergeBoards } from './board.server.ts'
import { mergeTable, type TableMerge } from './merge-table.server.ts'
import { type ArchivedRow, type ArchivedRows, archivedTables } from './plan.ts'
import { openArchive } from './seal.ts'

type Tx = TablesTx<WorkshopTables>

export interface Merged {
  title: string
  madeAt: string
  /** Of the key that signed it, for people to compare. */
  fingerprint: string
  /** An archive with this key came in before. */
  isKnownKey: boolean
  tables: Record<string, TableMerge>
  /** Boards that are another now than before. */
  boards: number
  /** The programme has no such initiative or activity here: the series stands in it nowhere yet. */
  lostLinks: boolean
}

/** How many rows came anew. */
export function newIn({ tables }: Merged): number {
  return Object.values(tables).reduce((sum, table) => sum + table.added, 0)
}

/**
 * Merges an archive into the town of the same code. `isTrial` tells what would happen and changes
 * nothing. A `fingerprint` that is given must be that of the key.
 */
export async function mergeArchive(
  actor: Actor,
  town: Pick<Town, 'code' | 'name'>,
  bytes: Uint8Array,
  { isTrial = false, fingerprint }: { isTrial?: boolean; fingerprint?: string } = {},
): Promise<Merged> {
  allow(mayPlan(actor))
  const archive = openArchive(bytes)
  const { code, name } = archive.manifest.town
  if (code !== town.code) refuse('invalid', 'workshop.archive.refusal.otherTown', { code, name })
  const isExpected = !fingerprint || plain(fingerprint) === plain(archive.fingerprint)
  if (!isExpected) {
    refuse('not-allowed', 'workshop.archive.refusal.otherKey', { fingerprint: archive.fingerprint })
  }
  const series = archive.manifest.series.id
  const rows = rowsOf(archive.files, series)
  const sessions = idsOf(rows.workshop_session).toSorted()
  if (!isTrial) await takePhotos(actor, archive.files)
  return inTrial(isTrial, (end) =>
    inTown(actor, async (tx) => {
      // Cards and phases that come at this moment wait, so that no number is given twice.
      for (const id of sessions) await holdRoom(tx, id)
      await lockSeries(tx, series)
      const { boards, ...merged } = await mergeRows(tx, actor, rows)
      const told = {
        title: archive.manifest.series.title,
        madeAt: archive.manifest.madeAt,
        fingerprint: archive.fingerprint,
        isKnownKey: await isKnownKey(tx, archive.fingerprint),
        ...merged,
        boards: boards.length,
      }
      await noteDown(tx, actor, bytes, told)
      for (const id of sessions) {
        for (const news of ['phase', 'cards', 'votes'] as const) {
          await announce(tx, actor, id, news)
        }
      }
      for (const id of boards) await announce(tx, actor, id, 'merged')
      await touchTown(actor, tx)
      return end(told)
    }),
  )
}

const plain = (fingerprint: string) => fingerprint.toUpperCase().replace(/[^0-9A-F]/g, '')

class TrialOver extends Error {}

/** Runs the work; a trial is rolled back by the error that carries its answer out. */
async function inTrial<T>(
  isTrial: boolean,
  work: (end: (answer: T) => T) => Promise<T>,
): Promise<T> {
  let answer: { value: T } | undefined
  try {
    return await work((value) => {
      answer = { value }
      if (isTrial) throw new TrialOver()
      return value
    })
  } catch (problem) {
    if (problem instanceof TrialOver && answer) return answer.value
    throw problem
  }
}

const idsOf = (rows: readonly ArchivedRow[] = []) => rows.map(({ id }) => String(id))

async function mergeRows(tx: Tx, actor: Actor, rows: ArchivedRows) {
  const { series, lostLinks } = await linkedSeries(tx, rows.workshop_series ?? [])
  const tables: Record<string, TableMerge> = {}
  for (const table of archivedTables) {
    const own = table.name === 'workshop_series' ? series : (rows[table.name] ?? [])
    tables[table.name] = await mergeTable(tx, actor, table, own)
  }
  const decided = [tables.workshop_fate, tables.workshop_fate_answer]
  if (decided.some((table) => table && table.added + table.changed > 0)) allow(mayDecide(actor))
  await eraseWithdrawn(tx, rows)
  await settleHidden(tx, rows)
  return { tables, boards: await mergeBoards(tx, actor, rows), lostLinks }
}

const links = ['programme_id', 'initiative_id', 'activity_id'] as const

/** Ids of the programme mean the same here only where both come from one town's server. */
async function linkedSeries(tx: Tx, told: readonly ArchivedRow[]) {
  let lostLinks = false
  const series: ArchivedRow[] = []
  for (const row of told) {
    const ids = links.flatMap((link) => (row[link] ? [String(row[link])] : []))
    const isThere = (await linkable(tx, String(row.id), ids)) === ids.length
    lostLinks ||= !isThere
    const none = Object.fromEntries(links.map((link) => [link, null]))
    series.push(isThere ? row : { ...row, ...none })
  }
  return { series, lostLinks }
}

/** How many of the programme's subjects are here and stand for no other series. */
async function linkable(tx: Tx, series: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const { rows } = await sql<{ id: string }>`
    select subject.id from programme_subject subject where subject.id = any(${ids}::uuid[])
      and not exists (select 1 from workshop_series other
        where other.activity_id = subject.id and other.id <> ${series})`.execute(tx)
  return rows.length
}

/** A card that was withdrawn on one side leaves no words behind on the other. */
async function eraseWithdrawn(tx: Tx, rows: ArchivedRows): Promise<void> {
  const ids = idsOf(rows.workshop_card)
  if (ids.length === 0) return
  await sql`update workshop_card_step step set text = '' from workshop_card card
    where card.id = step.card_id and card.id = any(${ids}::uuid[])
      and card.withdrawn_at is not null and step.text <> ''`.execute(tx)
}

/** Hidden or shown is what was said last at either place, whatever became of the card's words. */
async function settleHidden(tx: Tx, rows: ArchivedRows): Promise<void> {
  const ids = idsOf(rows.workshop_card)
  if (ids.length === 0) return
  await sql`update workshop_card card set
      hidden_at = case last.kind when 'hidden' then last.at end,
      hidden_reason = case last.kind when 'hidden' then coalesce(last.reason, '') end,
      hidden_by = case last.kind when 'hidden' then last.by_name end
    from (select distinct on (card_id) card_id, kind, reason, at, by_name from workshop_card_step
      where card_id = any(${ids}::uuid[]) and kind in ('hidden', 'shown')
      order by card_id, at desc, id desc) last
    where last.card_id = card.id
      and (card.hidden_at is not null) <> (last.kind = 'hidden')`.execute(tx)
}

async function takePhotos(actor: Actor, files: Record<string, Uint8Array>): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) {
    if (name.startsWith('photos/')) await takeFile(actor, name.slice('photos/'.length), bytes)
  }
}

async function isKnownKey(tx: Tx, fingerprint: string): Promise<boolean> {
  const row = await tx
    .selectFrom('workshop_archive')
    .select('id')
    .where('direction', '=', 'in')
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row !== undefined
}

async function noteDown(tx: Tx, actor: Actor, bytes: Uint8Array, merged: Merged): Promise<void> {
  const counts = Object.entries(merged.tables).map(([name, { added }]) => [name, added])
  await tx
    .insertInto('workshop_archive')
    .values({
      town_id: actor.town,
      id: newId(),
      direction: 'in',
      hash: createHash('sha256').update(bytes).digest('hex'),
      counts: JSON.stringify(Object.fromEntries(counts)),
      at: now(),
      by_name: nameOf(actor),
      fingerprint: merged.fingerprint,
    })
    .execute()
}
