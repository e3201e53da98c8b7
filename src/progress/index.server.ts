// The door of progress: the report as of any day, its files, the published ones.
export { printReport } from './drawing.server.ts'
export { openReport } from './open-data.server.ts'
export { type ReportWish, reportAsOf } from './operations.server.ts'
export {
  listPublishedReports,
  publishedFile,
  publishReport,
  type StoredReport,
} from './published.server.ts'
