// The door of progress: the report as of any day, its files, the published ones.
export { printReport } from './drawing.server.ts'
export { type ReportWish, reportAsOf } from './operations.server.ts'
export { publishReport } from './published.server.ts'
