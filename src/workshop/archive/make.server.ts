// Packs one series with everything that was said and done in it: what a hall carries home, and a town hands to a hall.
import { createHash } from 'node:crypto'
import { newId, now } from '#kernel/db'
import { readFile } from '#kernel/files'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf, type Town } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import { mayPlan } from '../rights.server.ts'
import { seriesOf } from '../sessions.server.ts'
import { archiveKey } from './key.server.ts'
import { type ArchivedRows, archivedTables, boardTables } from './plan.ts'
import { ownersOf, readRows } from './rows.server.ts'
import { fingerprintOf, sealArchive } from './seal.ts'

export interface MadeArchive {
  bytes: Uint8Array
  title: string
  fingerprint: string
  counts: Record<string, number>
}

/** The signed archive of a series. It holds names of the roster: only who may plan it gets it. */
export async function makeArchive(
  actor: Actor,
  town: Pick<Town, 'code' | 'name'>,
  series: string,
): Promise<MadeArchive> {
  allow(mayPlan(actor, [series]))
  const read = await inTown(actor, async (tx) => {
    const found = await seriesOf(tx, series)
    if (!found) return refuse('not-found', 'workshop.series.refusal.noSeries')
    const owners = await ownersOf(tx, series)
    const rows: ArchivedRows = {}
    for (const table of [...archivedTables, ...boardTables]) {
      rows[table.name] = await readRows(tx, table, owners)
    }
    return { title: found.title, rows, key: await archiveKey(tx, actor) }
  })
  const { title, rows, key } = read
  const tables = Object.entries(rows).map(([name, own]) => {
    return [`tables/${name}.json`, JSON.stringify(own)] as const
  })
  const files = { ...Object.fromEntries(tables), ...(await photoFiles(actor, rows)) }
  const counts = countsOf(rows)
  const label = { madeAt: now().toISOString(), town, series: { id: series, title }, counts }
  const bytes = sealArchive(files, { ...label, town: { code: town.code, name: town.name } }, key)
  await noteDown(actor, bytes, counts, fingerprintOf(key))
  return { bytes, title, fingerprint: fingerprintOf(key), counts }
}

/** How many rows of each table; what is empty is left out. */
export function countsOf(rows: ArchivedRows): Record<string, number> {
  const counted = Object.entries(rows).map(([name, { length }]) => [name, length] as const)
  return Object.fromEntries(counted.filter(([, count]) => count > 0))
}

async function photoFiles(actor: Actor, rows: ArchivedRows): Promise<Record<string, Uint8Array>> {
  const hashes = new Set((rows.workshop_photo ?? []).map(({ hash }) => String(hash)))
  const files: Record<string, Uint8Array> = {}
  for (const hash of hashes) files[`photos/${hash}`] = (await readFile(actor, hash)).bytes
  return files
}

async function noteDown(
  actor: Actor,
  bytes: Uint8Array,
  counts: Record<string, number>,
  fingerprint: string,
): Promise<void> {
  await inTown(actor, async (tx) => {
    await tx
      .insertInto('workshop_archive')
      .values({
        town_id: actor.town,
        id: newId(),
        direction: 'out',
        hash: createHash('sha256').update(bytes).digest('hex'),
        counts: JSON.stringify(counts),
        at: now(),
        by_name: nameOf(actor),
        fingerprint,
      })
      .execute()
  })
}
