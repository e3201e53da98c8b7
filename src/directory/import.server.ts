// Sections from the town's own list (CSV, UTF-8 or CP932): looked at first, written as a whole or not at all.
import { newId } from '#kernel/db'
import { readTable } from '#kernel/documents'
import type { NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister } from '#kernel/tenancy'
import { addSubjects, append, changesOf, everything, today, writing } from './handle.server.ts'
import { ended } from './operations.server.ts'
import { type PlannedRow, planSections, type SectionPlan } from './section-plan.ts'
import { readSectionTable } from './section-table.ts'
import { type Unit, unitsIn } from './unit.ts'

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
  const { rows, mistakes } = readSectionTable(readTable(file))
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
