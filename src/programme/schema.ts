// The words of the programme as types: states, and what an import gives back (the contract of `import progress --json`).

import { z } from 'zod'

export const activityStates = ['implemented', 'notImplemented', 'planned'] as const
export const ActivityState = z.enum(activityStates)
export type ActivityState = z.infer<typeof ActivityState>

export const subjectKinds = [
  'programme',
  'initiative',
  'activity',
  'indicator',
  'tag',
  'label',
  'figure',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

const Id = z.uuid()
const Day = z.iso.date()
const Words = z.string().max(20_000)
const ShortWords = z.string().trim().min(1).max(300)
const Amount = z.number().int().min(-1e13).max(1e13).nullable()
const Value = z.number().nullable()
const FiscalYear = z.number().int().min(1868).max(2200)

export const Finance = z.object({
  budget: Amount,
  settled: Amount,
  source: z.string().max(300).nullable(),
})
export type Finance = z.infer<typeof Finance>

/** Which optional columns a fiscal year shows. */
export const Columns = z.object({ finance: z.boolean(), indicators: z.boolean() })
export type Columns = z.infer<typeof Columns>

/** The fields of each kind of subject. A name with ':2020' is told per fiscal year. */
export const fieldsOf = {
  programme: z.object({
    title: ShortWords,
    coverLine: Words,
    lead: Words,
    fiscalYear: FiscalYear,
    digits: z.enum(['half', 'full']),
  }),
  initiative: z.object({
    title: ShortWords,
    note: Words,
    tags: z.array(Id),
    leadSection: Id.nullable(),
    concernedSections: z.array(Id),
    fromYear: FiscalYear,
    toYear: FiscalYear.nullable(),
    order: z.number(),
    endedOn: Day.nullable(),
    endReason: Words.nullable(),
  }),
  activity: z.object({
    initiative: Id,
    label: Id,
    text: Words.refine((text) => text.trim() !== '', 'programme.mistake.textMissing'),
    dates: z.array(z.string().max(40)).max(500),
    links: z.array(z.string().max(2000)).max(500),
    place: Words.nullable(),
    reason: Words.nullable(),
    instead: Id.nullable(),
    order: z.number(),
    fiscalYear: FiscalYear,
    carriedFrom: Id.nullable(),
    isPublic: z.boolean(),
    hiddenReason: Words.nullable(),
    dropped: z.boolean(),
  }),
  indicator: z.object({
    initiative: Id,
    name: ShortWords,
    unit: z.string().max(40),
    accumulation: z.enum(['single', 'cumulative']),
    baselineYear: FiscalYear,
    baselineValue: Value,
    targetYear: FiscalYear,
    targetValue: Value,
    order: z.number(),
    dropped: z.boolean(),
  }),
  tag: z.object({
    name: ShortWords,
    order: z.number(),
    endsOn: Day.nullable(),
    successors: z.array(Id),
  }),
  label: z.object({
    label: ShortWords,
    symbol: z.string().max(20),
    state: ActivityState.nullable(),
    isGrade: z.boolean(),
    meaning: z.string().max(1000),
    order: z.number(),
    endsOn: Day.nullable(),
    successors: z.array(Id),
  }),
  figure: z.object({
    activity: Id,
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.string().max(100),
    caption: z.string().max(1000),
    alternativeText: z.string().max(2000),
    placement: z.enum(['inline', 'annex']),
    order: z.number(),
    dropped: z.boolean(),
  }),
} satisfies Record<SubjectKind, z.ZodObject>

/** Fields told per fiscal year, and the kind they belong to. */
export const yearlyFields = {
  finance: { kind: 'initiative', value: Finance },
  actual: { kind: 'indicator', value: Value },
  columns: { kind: 'programme', value: Columns },
} satisfies Record<string, { kind: SubjectKind; value: z.ZodType }>

export interface ScaleEntry {
  label: string
  /** null until somebody maps the grade. */
  state: ActivityState | null
}

export interface ImportedActivity {
  /** The word of the row as written: 実施, ◎, A, 3 … */
  label: string
  state: ActivityState | null
  /** The grade as it stands, where the label is a grade and not one of the three states; else null. */
  grade: string | null
  text: string
  /** EDTF (product.md, Dates in a text). */
  dates: string[]
  links: string[]
  /** A proposal to cut this text, pieces in order; null where nothing is to be proposed. */
  split: string[] | null
}

export interface ImportedInitiative {
  title: string
  note: string
  /** Proposed where the same brackets stand at two headings. */
  tags: string[]
  activities: ImportedActivity[]
}

export interface UnplacedText {
  /** 1-based line of the source document as a person sees it. */
  line: number
  text: string
}

/** Half-open [from, to) in UTF-16 code units of `source`. */
export interface SourceSpan {
  from: number
  to: number
  /** title, lead, `initiatives[0].title|note`, `initiatives[0].activities[1].text|label`, `unplaced[3]` or `marker`. */
  in: string
}

export interface Coverage {
  source: number
  placed: number
  markers: number
  unplaced: number
}

/** A date that a person must look at: it is shown, not stored. */
export interface DoubtfulDate {
  in: string
  words: string
  reason: string
}

export interface ImportedProgress {
  title: string
  lead: string
  fiscalYear: number
  asOf: string
  scale: ScaleEntry[]
  initiatives: ImportedInitiative[]
  unplaced: UnplacedText[]
  spans: SourceSpan[]
  coverage: Coverage
}
