// What a progress report is, as plain data: pages, paper and open data are all drawn from this one shape.

export type ActivityState = 'implemented' | 'notImplemented' | 'planned'

/** One dated entry under an initiative, as it stood on the report's day. */
export interface ReportActivity {
  id: string
  /** 8 symbols, in URLs and on paper. */
  publicId: string
  /** The town's own word for the state or grade, e.g. 実施, 中止, ◎. */
  label: string
  state: ActivityState | null
  grade: string | null
  text: string
  /** EDTF, as exact as known: 2020-08-07, 2020-08, 2020-08/.., ../2021-03-31. */
  dates: string[]
  links: string[]
  place: string | null
  reason: string | null
  /** The activity that was done or is planned in its place. */
  instead: { publicId: string; text: string } | null
  /** A correction of something that was already published: printed as 訂正. */
  corrected: boolean
  correctionReason: string | null
  /** Undecided entry of an earlier fiscal year: printed as 前年度から. */
  carriedFrom: number | null
  /** The entry of an earlier fiscal year that this one goes on with; only where there is one. */
  continues?: EntryLink
  /** The entry of a later fiscal year that goes on with this one; only where there is one. */
  continuedBy?: EntryLink
  /** Planned with an end that has passed on the as-of date, and not carried over. */
  late: boolean
  figures: ReportFigure[]
}

export interface EntryLink {
  publicId: string
  fiscalYear: number
}

export interface ReportFigure {
  /** Content address in the file store. */
  hash: string
  mediaType: string
  caption: string
  alternativeText: string
  /** Inline below its activity, or in the annex with a page reference. */
  placement: 'inline' | 'annex'
}

/** Yen; null is printed as 未入力 and counted. */
export interface ReportFinance {
  budget: number | null
  settled: number | null
  source: string | null
}

export interface ReportIndicator {
  name: string
  unit: string
  accumulation: 'single' | 'cumulative'
  baseline: { fiscalYear: number; value: number | null }
  target: { fiscalYear: number; value: number | null }
  actual: number | null
}

export interface ReportInitiative {
  id: string
  publicId: string
  title: string
  /** Verbatim, without the brackets; '' when there is none. */
  note: string
  tags: string[]
  leadSection: string | null
  concernedSections: string[]
  fiscalYears: { from: number; to: number | null }
  ended: { on: string; reason: string | null } | null
  /** In the order of the scale; only labels that have activities. */
  rows: {
    label: string
    symbol: string
    state: ActivityState | null
    activities: ReportActivity[]
  }[]
  /** null when the programme does not show the column in this fiscal year. */
  finance: ReportFinance | null
  indicators: ReportIndicator[] | null
}

export interface ReportCounts {
  initiatives: number
  implemented: number
  notImplemented: number
  planned: number
  late: number
  /** Grades that nobody mapped to a state. */
  other: number
  /** Cells printed as 未入力. */
  blanks: number
}

export interface ProgressReport {
  town: { code: string; name: string }
  programme: { id: string; title: string; coverLine: string; lead: string }
  fiscalYear: number
  /** YYYY-MM-DD, end of that day in Asia/Tokyo. */
  asOf: string
  /** ISO instant, or null for "all that is known now". */
  knownAt: string | null
  /** 確認用: with unpublished edits; printed with the 下書き mark and line numbers. */
  draft: boolean
  /** 決裁日 and 文書番号 of a published report. */
  approval: { approvedOn: string | null; documentNumber: string | null } | null
  scale: { label: string; symbol: string; state: ActivityState | null; meaning: string }[]
  initiatives: ReportInitiative[]
  counts: ReportCounts
}

export type ReportFormat = 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json'
export type ReportTemplate = 'seed' | 'council'
export type DigitWidth = 'half' | 'full'
