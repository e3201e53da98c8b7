// The words of the workshop as types: phases, cards, what is told of series and sessions.
import { z } from 'zod'
import { mostPrompts } from './limits.ts'

/** In the order of an evening. */
export const phaseKinds = [
  'explain',
  'write',
  'share',
  'sort',
  'name',
  'vote',
  'choose',
  'questions',
  'close',
] as const
export const PhaseKind = z.enum(phaseKinds)
export type PhaseKind = z.infer<typeof PhaseKind>

export const fates = ['received', 'adopted', 'merged', 'held', 'declined'] as const
export type Fate = (typeof fates)[number]

export const cardSources = ['phone', 'paper', 'pasted', 'file'] as const
export type CardSource = (typeof cardSources)[number]

export { mostCardLetters, mostNicknameLetters, mostPrompts, mostTables } from './limits.ts'

const Prompt = z.string().trim().min(1).max(200)

export const ClosingQuestion = z.object({
  id: z.string().min(1).max(40),
  text: z.string().trim().min(1).max(300),
  /** 'will': 0 to 10. */
  kind: z.enum(['will', 'words', 'yesNo']),
})
export type ClosingQuestion = z.infer<typeof ClosingQuestion>

/** What a phase needs to know; each kind reads its own part. */
export const PhaseSettings = z.object({
  /** write: what to write about. Its text is its name everywhere. */
  prompts: z.array(Prompt).max(mostPrompts).optional(),
  /** sort: do phones sort small sets together? */
  together: z.boolean().optional(),
  /** sort: cards in one set. */
  setSize: z.number().int().min(4).max(30).optional(),
  /** vote, choose: dots per ballot, and how many of them one target may get. */
  budget: z.number().int().min(1).max(50).optional(),
  mostPerTarget: z.number().int().min(1).max(50).optional(),
  /** vote, choose: what is voted on. */
  on: z.enum(['cards', 'groups', 'both']).optional(),
  questions: z.array(ClosingQuestion).max(10).optional(),
  /** The step of the evening's plan that this is, counted from 0. */
  step: z.number().int().min(0).optional(),
  /** The phase that was gone back to: ballots and answers given there were carried over into this one. */
  continues: z.uuid().optional(),
})
export type PhaseSettings = z.infer<typeof PhaseSettings>

/** One step of an evening's plan; `minutes` starts the timer. */
export const AgendaStep = z.object({
  kind: PhaseKind,
  title: z.string().trim().min(1).max(100),
  minutes: z.number().int().min(1).max(600).nullable(),
  settings: PhaseSettings,
})
export type AgendaStep = z.infer<typeof AgendaStep>

export const seriesKinds = ['series', 'training', 'seminar'] as const
export type SeriesKind = (typeof seriesKinds)[number]

/** A training (研修) stands in a series beside its numbered sessions. */
export const sessionKinds = ['session', 'training'] as const
export type SessionKind = (typeof sessionKinds)[number]

export const sessionStates = ['planned', 'held', 'postponed', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

export const subjectKinds = ['series', 'session'] as const
export type SubjectKind = (typeof subjectKinds)[number]

const Day = z.iso.date()
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Words = z.string().max(20_000)
const ShortWords = z.string().trim().min(1).max(300)

/** Who was there by role, without names where nobody wants them: 町民 12人, 職員 5人. */
export const Present = z.object({
  role: z.string().trim().min(1).max(100),
  people: z.number().int().min(0),
})

/** What is told of a series and its sessions by dated changes. */
export const fieldsOf = {
  series: z.object({
    title: ShortWords,
    kind: z.enum(seriesKinds),
    description: Words,
    /** Questions asked on application. */
    questions: z.array(ShortWords).max(10),
    isPublic: z.boolean(),
    takesApplications: z.boolean(),
    dropped: z.boolean(),
  }),
  session: z.object({
    order: z.number(),
    kind: z.enum(sessionKinds),
    title: z.string().max(300),
    date: Day.nullable(),
    startsAt: Time.nullable(),
    endsAt: Time.nullable(),
    place: z.string().max(300),
    theme: z.string().max(1000),
    lecturer: z.string().max(300),
    lecturerProfile: Words,
    facilitators: z.array(z.string().trim().min(1).max(100)).max(20),
    capacity: z.number().int().min(1).max(100_000).nullable(),
    materials: z.array(z.string().trim().min(1).max(2000)).max(50),
    agenda: z.array(AgendaStep).max(40),
    state: z.enum(sessionStates),
    /** Counted at the door where nobody applied by name. */
    headcount: z.number().int().min(0).nullable(),
    minutes: Words,
    /** Shown on the public page; else the reason why not (情報公開条例). */
    minutesArePublic: z.boolean(),
    minutesClosedBecause: z.string().max(1000),
    present: z.array(Present).max(50),
    dropped: z.boolean(),
  }),
} satisfies Record<SubjectKind, z.ZodObject>

export type SeriesFields = z.infer<typeof fieldsOf.series>
export type SessionFields = z.infer<typeof fieldsOf.session>

/** What everybody in the room is told of the phase they are in. */
export interface PhaseNow {
  id: string
  number: number
  kind: PhaseKind
  /** True while phones may write, correct or withdraw cards. */
  isOpen: boolean
  prompts: string[]
  voteBudget: number | null
  settings: PhaseSettings
  isRevealed: boolean
  startedAt: string
  timer: TimerNow | null
}

/** Running: `endsAt`; paused: `leftMs`. */
export type TimerNow = { endsAt: string; leftMs: null } | { endsAt: null; leftMs: number }
