// What a report's files are called: the day and the form in the name, so that no two of them fall on each other.
import type { ReportFormat, ReportTemplate } from './schema.ts'

interface NamedFile {
  title: string
  /** YYYY-MM-DD */
  asOf: string
  template: ReportTemplate
  format: ReportFormat
  /** The mark of a file that is not for outside, where it is one. */
  draftMark?: string
}

/** The town's own words, also for those who read the page in English: the file is Japanese paper. */
const forms: Record<ReportTemplate, string> = { seed: '進捗状況', council: '概要' }

/** シティプロモーション推進事業の進捗状況_概要_2020-11-30.pdf; the form is left out where the title ends with it. */
export function reportFileName({ title, asOf, template, format, draftMark }: NamedFile): string {
  const form = title.endsWith(forms[template]) ? null : forms[template]
  return `${[title, form, asOf, draftMark].filter(Boolean).join('_')}.${format}`
}
