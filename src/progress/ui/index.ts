// The door of the drawn report: parts of the public page, all plain HTML without any script.

export { ChangesSince, type ReportChange } from './ChangesSince.tsx'
export { CountsBar } from './CountsBar.tsx'
export { Downloads } from './Downloads.tsx'
export { FilterForm, type FilterFormProps, type FilterValues } from './FilterForm.tsx'
export { Headline } from './Headline.tsx'
export { InitiativeIndex } from './InitiativeIndex.tsx'
export { InitiativeSection } from './InitiativeSection.tsx'
export { LateList } from './LateList.tsx'
export { type LateItem, lateItems } from './late-items.ts'
export { type PublishedReport, PublishedReports } from './PublishedReports.tsx'
export { ReportHeader } from './ReportHeader.tsx'
export type { ReportLinks } from './report-links.ts'
