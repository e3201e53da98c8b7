// What importing a list of sections would do, worked out before anything is written.
import { addDays } from '#kernel/i18n'
import { type Mistake, overlap, type SectionRow } from './section-table.ts'
import type { Unit } from './unit.ts'

export type PlannedStatus = 'new' | 'same' | 'ending'

export interface PlannedRow {
  row: SectionRow
  status: PlannedStatus
  /** The unit itself, or the one to be made. */
  id: string
  parent: string | null
  startsOn: string
  successors: string[]
}

export interface SectionPlan {
  rows: PlannedRow[]
  mistakes: Mistake[]
}

interface Parts {
  rows: readonly SectionRow[]
  units: readonly Unit[]
  /** First day where a row does not say. */
  day: string
  newId: () => string
}

/** Matches the rows with the units that are here; sections before what stands below them. */
export function planSections({ rows, units, day, newId }: Parts): SectionPlan {
  const complete = [...rows, ...unsaidSections(rows, units)]
  const planned: PlannedRow[] = []
  const mistakes: Mistake[] = []
  for (const row of [...complete.filter(isSection), ...complete.filter((row) => !isSection(row))]) {
    const parent = isSection(row) ? null : parentOf(row, planned, units)
    const match = units.find((unit) => matches(unit, row, parent))
    if (match && row.startsOn && row.startsOn !== match.startsOn) {
      mistakes.push(mistakeOf(row, 'startsOn', 'startsOtherwise', { startsOn: match.startsOn }))
    }
    if (match?.endsOn && match.endsOn !== row.endsOn) {
      mistakes.push(mistakeOf(row, 'endsOn', 'endsOtherwise', { endsOn: match.endsOn }))
    }
    const status = match ? statusOf(match, row) : 'new'
    const startsOn = match?.startsOn ?? row.startsOn ?? earliest(row.endsOn, day)
    planned.push({ row, status, id: match?.id ?? newId(), parent, startsOn, successors: [] })
  }
  for (const plan of planned) {
    const found = successorsOf(plan, planned, units)
    mistakes.push(...found.mistakes)
    plan.successors = found.ids
  }
  return { rows: planned, mistakes: mistakes.toSorted((a, b) => a.line - b.line) }
}

const isSection = (row: SectionRow) => row.unit === ''

const earliest = (end: string | null, day: string) => (end !== null && end < day ? end : day)

function statusOf(unit: Unit, row: SectionRow): PlannedStatus {
  return row.endsOn !== null && unit.endsOn === null ? 'ending' : 'same'
}

function matches(unit: Unit, row: SectionRow, parent: string | null): boolean {
  const name = row.unit || row.section
  if (unit.kind !== 'section' || unit.name !== name || unit.parent !== parent) return false
  if (row.startsOn === null && row.endsOn === null) return unit.endsOn === null
  return row.startsOn === unit.startsOn || overlap(unit, row)
}

/** 係 whose 課 has no line of its own: the 課 begins with its first 係. */
function unsaidSections(rows: readonly SectionRow[], units: readonly Unit[]): SectionRow[] {
  const said = new Set(rows.filter(isSection).map((row) => row.section))
  const here = new Set(units.filter((unit) => unit.parent === null).map((unit) => unit.name))
  const unsaid = rows.filter(
    (row) => row.section !== '' && !said.has(row.section) && !here.has(row.section),
  )
  return [...Map.groupBy(unsaid, (row) => row.section)].map(([section, below]) => {
    const starts = below.map((row) => row.startsOn).filter((day) => day !== null)
    const startsOn = starts.length === below.length ? (starts.toSorted()[0] ?? null) : null
    const line = below[0]?.line ?? 0
    return { line, section, unit: '', startsOn, endsOn: null, successors: [] }
  })
}

function parentOf(row: SectionRow, planned: readonly PlannedRow[], units: readonly Unit[]) {
  const above = planned.filter((plan) => isSection(plan.row) && plan.row.section === row.section)
  const times = (plan: PlannedRow) => ({ startsOn: plan.startsOn, endsOn: plan.row.endsOn })
  const fits = above.find((plan) => overlap(times(plan), row)) ?? above[0]
  if (fits) return fits.id
  const here = units.filter((unit) => unit.parent === null && unit.name === row.section)
  return (here.find((unit) => overlap(unit, row)) ?? here[0])?.id ?? null
}

/** 企画課, or 企画課/広報係 for one below; a bare name is first looked for beside the row's own unit. */
function successorsOf(plan: PlannedRow, planned: readonly PlannedRow[], units: readonly Unit[]) {
  const { row } = plan
  const mistakes: Mistake[] = []
  const after = row.endsOn === null ? null : addDays(row.endsOn, 1)
  const candidates = [
    ...planned.map((one) => ({
      id: one.id,
      name: one.row.unit || one.row.section,
      parent: one.parent,
      parentName: one.row.unit ? one.row.section : '',
      endsOn: one.row.endsOn,
    })),
    ...units.map((unit) => ({
      ...unit,
      parentName: units.find(({ id }) => id === unit.parent)?.name ?? '',
    })),
  ].filter(
    ({ id, endsOn }) => id !== plan.id && (endsOn === null || after === null || endsOn >= after),
  )
  const ids = row.successors.flatMap((wanted) => {
    const [above, below] = wanted.split(/[/>]/).map((part) => part.trim())
    const name = below ?? above
    const named = candidates.filter((one) => {
      return one.name === name && (below === undefined || one.parentName === above)
    })
    const found = named.find((one) => one.parent === plan.parent) ?? named[0]
    if (found) return [found.id]
    mistakes.push(mistakeOf(row, 'successors', 'successorUnknown', { name: wanted }))
    return []
  })
  return { ids: [...new Set(ids)], mistakes }
}

function mistakeOf(
  row: SectionRow,
  field: Mistake['field'],
  key: string,
  details: Mistake['details'],
) {
  const { line } = row
  return { line, field, messageKey: `directory.import.${key}`, details: { line, ...details } }
}
