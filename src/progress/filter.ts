// Narrowing a report to what a reader asks for; counts always speak of the whole. Pure.
import { isBehind } from './behind.ts'
import type { ProgressReport, ReportInitiative } from './schema.ts'

export interface ReportFilter {
  /** A state, a label of the scale, or 'late': all that stands in the list of late activities. */
  state?: string
  year?: number
  section?: string
  purpose?: string
  asOf?: string
}

/** The report with only what the filter leaves; initiatives without any activity left fall away. */
export function narrow(report: ProgressReport, filter: ReportFilter): ProgressReport {
  const initiatives = report.initiatives
    .filter((initiative) => !filter.section || sectionNames(initiative).includes(filter.section))
    .filter((initiative) => !filter.purpose || initiative.tags.includes(filter.purpose))
    .map((initiative) => narrowRows(initiative, filter.state))
    .filter((initiative) => !filter.state || initiative.rows.length > 0)
  return { ...report, initiatives }
}

function narrowRows(initiative: ReportInitiative, state: string | undefined): ReportInitiative {
  if (!state) return initiative
  const rows = initiative.rows
    .map((row) => ({
      ...row,
      activities: row.activities.filter(
        (activity) =>
          activity.state === state ||
          activity.label === state ||
          (state === 'late' && isBehind(activity)),
      ),
    }))
    .filter((row) => row.activities.length > 0)
  return { ...initiative, rows }
}

function sectionNames(initiative: ReportInitiative): string[] {
  return [initiative.leadSection ?? '', ...initiative.concernedSections].filter(Boolean)
}

/** The sections that lead or are concerned, in the report's order. */
export function sectionsOf(report: ProgressReport | null): string[] {
  return [...new Set((report?.initiatives ?? []).flatMap(sectionNames))]
}

/** The purpose tags that are used, in the report's order. */
export function tagsOf(report: ProgressReport | null): string[] {
  return [...new Set((report?.initiatives ?? []).flatMap((initiative) => initiative.tags))]
}
