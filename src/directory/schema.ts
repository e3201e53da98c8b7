// The words of the directory as types: sections (課・係) and bodies (団体), and what may be said of them.
import { z } from 'zod'

export const unitKinds = ['section', 'body'] as const
export const UnitKind = z.enum(unitKinds)
export type UnitKind = z.infer<typeof UnitKind>

export const longestName = 100

const Id = z.uuid()
const Day = z.iso.date('directory.mistake.dayWrong')
const Name = z
  .string()
  .trim()
  .min(1, 'directory.mistake.nameMissing')
  .max(longestName, 'directory.mistake.nameTooLong')
const Reason = z.string().trim().max(1000).nullish()

/** What a change may set; `endsOn` is the last day on which the unit is there. */
export const UnitFields = z.object({
  name: Name,
  parent: Id.nullable(),
  order: z.number(),
  endsOn: Day.nullable(),
  successors: z.array(Id),
})
export type UnitFields = z.infer<typeof UnitFields>

export const NewUnit = z.object({
  kind: UnitKind.default('section'),
  name: Name,
  parent: Id.nullable().default(null),
  order: z.number().optional(),
  effectiveOn: Day.optional(),
  reason: Reason,
})
export type NewUnit = z.input<typeof NewUnit>

export const Renaming = z.object({
  id: Id,
  name: Name,
  effectiveOn: Day.optional(),
  /** The name was written wrongly: it is set right from when it began, marked 訂正. */
  isCorrection: z.boolean().default(false),
  reason: Reason,
})
export type Renaming = z.input<typeof Renaming>

export const Move = z.object({
  id: Id,
  parent: Id.nullable().optional(),
  order: z.number().optional(),
  effectiveOn: Day.optional(),
  reason: Reason,
})
export type Move = z.input<typeof Move>

export const Ending = z.object({
  id: Id,
  endsOn: Day,
  successors: z.array(Id).default([]),
  reason: Reason,
})
export type Ending = z.input<typeof Ending>

export const Merger = z.object({
  ids: z.array(Id).min(2, 'directory.mistake.mergeNeedsTwo'),
  name: Name,
  /** The first day of the new unit; the old ones end the day before. */
  effectiveOn: Day,
  reason: Reason,
})
export type Merger = z.input<typeof Merger>

export const Split = z.object({
  id: Id,
  names: z.array(Name).min(2, 'directory.mistake.splitNeedsTwo'),
  effectiveOn: Day,
  reason: Reason,
})
export type Split = z.input<typeof Split>
