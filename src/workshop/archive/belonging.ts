// Rows of an archive may only speak of its own series: a self-made one must not reach into another.
import { z } from 'zod'
import { refuse } from '#kernel/refusal'
import { type ArchivedRow, type ArchivedRows, archivedTables, boardTables } from './plan.ts'

const Rows = z.array(z.record(z.string(), z.unknown()))

/** Whose id a column holds, in whichever table it stands. */
const pointers = {
  series_id: 'workshop_series',
  session_id: 'workshop_session',
  phase_id: 'workshop_phase',
  participant_id: 'workshop_participant',
  card_id: 'workshop_card',
  fate_id: 'workshop_fate',
  applicant_id: 'workshop_applicant',
} as const

/** The tables of an opened archive; refused where one is no table, or speaks of what is not in the series. */
export function rowsOf(files: Record<string, Uint8Array>, series: string): ArchivedRows {
  const tables = [...archivedTables, ...boardTables]
  const rows: ArchivedRows = Object.fromEntries(
    tables.map(({ name }) => [name, readTable(files[`tables/${name}.json`])]),
  )
  const ids = new Map(Object.values(pointers).map((name) => [name as string, idsIn(rows[name])]))
  const isOwn =
    rows.workshop_series?.every(({ id }) => id === series) &&
    rows.workshop_change?.every(({ scope_id }) => scope_id === series) &&
    Object.values(rows).every((own) => own.every((row) => pointsInside(row, ids)))
  return isOwn ? rows : refuse('invalid', 'workshop.archive.refusal.noArchive')
}

function readTable(file: Uint8Array | undefined): ArchivedRow[] {
  if (!file) return []
  try {
    return Rows.parse(JSON.parse(new TextDecoder().decode(file)))
  } catch {
    return refuse('invalid', 'workshop.archive.refusal.noArchive')
  }
}

const idsIn = (rows: readonly ArchivedRow[] = []) => new Set(rows.map(({ id }) => String(id)))

function pointsInside(row: ArchivedRow, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return Object.entries(pointers).every(([column, table]) => {
    const id = row[column]
    return id === null || id === undefined || ids.get(table)?.has(String(id))
  })
}
