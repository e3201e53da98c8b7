// Which pictures a report still may show to the public. Pure.
import type { ProgressReport, ReportActivity } from './schema.ts'

/** Does any activity of the report have a picture or an attachment? */
export function hasPictures({ initiatives }: ProgressReport): boolean {
  return initiatives.some(({ rows }) =>
    rows.some(({ activities }) => activities.some(({ figures }) => figures.length > 0)),
  )
}

/** The report with those pictures alone; one that was taken back since has no file for the public any more. */
export function withPicturesOf(report: ProgressReport, shown: ReadonlySet<string>): ProgressReport {
  const still = (activity: ReportActivity) => {
    return { ...activity, figures: activity.figures.filter(({ hash }) => shown.has(hash)) }
  }
  const initiatives = report.initiatives.map((initiative) => ({
    ...initiative,
    rows: initiative.rows.map((row) => ({ ...row, activities: row.activities.map(still) })),
  }))
  return { ...report, initiatives }
}
