// Sections from the town's own list (CSV, UTF-8 or CP932): looked at first, written as a whole or not at all.
import { CsvError, parse } from 'csv-parse/sync'
import { newId } from '#kernel/db'
import type { NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister } from '#kernel/tenancy'
import { addSubjects, append, changesOf, everything, today, writing } from './handle.server.ts'
import { ended } from './operations.server.ts'
import { type PlannedRow, planSections, type SectionPlan } from './section-plan.ts'
import { type RawRow, readSectionTable } from './section-table.ts'
import { type Unit, unitsIn } from './unit.ts'

const mostBytes = 1024 * 1024
const mostRows = 5000

export interface SectionImport {
  /** First day of what the file gives no day for; today unless said. */
  startsOn?: string
}

/** What `importSections` would do, line by line, and what is wrong in the file. */
export async function previewSections(
  actor: Actor,
  file: string | Uint8Array,
  options: SectionImport = {},
): Promise<SectionPlan> {
  allow(mayAdminister(actor))
  const units = unitsIn(await changesOf(actor), everything)
  return plan(file, units, options)
}

/** Writes the whole list in one batch; refused, and nothing written, where any line is wrong. */
export async function importSections(
  actor: Actor,
  file: string | Uint8Array,
  options: SectionImport = {},
): Promise<{ batch: string; added: number; ended: number; same: number }> {
  return writing(actor, async ({ tx, units }) => {
    const { rows, mistakes } = plan(file, units, options)
    const [first] = mistakes
    if (first) refuse('invalid', first.messageKey, { ...first.details, count: mistakes.length })
    const added = rows.filter((row) => row.status === 'new')
    await addSubjects(
      tx,
      actor,
      added.map(({ id }) => ({ id, kind: 'section' })),
    )
    const batch = await append(tx, actor, [...openings(added, units), ...endings(rows)])
    const ending = rows.filter((row) => row.row.endsOn && row.status !== 'same').length
    return { batch, added: added.length, ended: ending, same: rows.length - added.length }
  })
}

function plan(
  file: string | Uint8Array,
  units: readonly Unit[],
  options: SectionImport,
): SectionPlan {
  const { rows, mistakes } = readSectionTable(readCsv(file))
  if (mistakes.length > 0) return { rows: [], mistakes }
  return planSections({ rows, units, day: options.startsOn ?? today(), newId })
}

/** In the order of the file, after what is there already. */
function openings(added: readonly PlannedRow[], units: readonly Unit[]): NewChange[] {
  const last = units.reduce((most, unit) => Math.max(most, unit.order), 0)
  return added
    .toSorted((a, b) => a.row.line - b.row.line)
    .map(({ id, row, parent, startsOn }, at) => ({
      subject: id,
      subjectKind: 'section',
      fields: { name: row.unit || row.section, parent, order: last + at + 1 },
      effectiveOn: startsOn,
    }))
}

function endings(rows: readonly PlannedRow[]): NewChange[] {
  return rows.flatMap(({ id, row: { endsOn }, status, successors }) =>
    endsOn !== null && status !== 'same'
      ? [ended({ id, kind: 'section' }, { endsOn, successors })]
      : [],
  )
}

function readCsv(file: string | Uint8Array): RawRow[] {
  const text = typeof file === 'string' ? file : decode(file)
  if (text.length > mostBytes) refuse('invalid', 'directory.import.tooLarge')
  if (text.trim() === '') refuse('invalid', 'directory.import.empty')
  const delimiter = /^[^\n]*\t/.test(text) ? '\t' : ','
  try {
    const found = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      to: mostRows + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (found.length > mostRows)
      refuse('invalid', 'directory.import.tooManyRows', { most: mostRows })
    return found.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem
    return refuse('invalid', 'directory.import.notCsv', { line: Number(problem.lines ?? 1) })
  }
}

/** The text of an uploaded list; refused where it is neither UTF-8 nor CP932. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > mostBytes) refuse('invalid', 'directory.import.tooLarge')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) refuse('invalid', 'directory.import.isExcel')
  // 'shift_jis' of the Encoding Standard is Windows' CP932.
  const encodings = [bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', 'shift_jis']
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\u0000')) return text
    } catch {
      // Not in this encoding: the next one.
    }
  }
  return refuse('invalid', 'directory.import.unknownEncoding')
}
