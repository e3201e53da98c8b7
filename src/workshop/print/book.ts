// The result of an evening as one plain object: every file of the result book is drawn from it alone.
import type {
  CardSource,
  ClosingQuestion,
  Fate,
  PhaseKind,
  SeriesKind,
  SessionKind,
  SessionState,
} from '../schema.ts'

export interface WorkshopBook {
  town: { code: string; name: string }
  session: BookSession
  /** The day of the newest thing in it: the date of every file that is made of it. */
  asOf: string
  /** As it ran. */
  steps: BookStep[]
  attendance: BookAttendance
  /** By number; withdrawn ones without words, hidden ones with their reason. */
  cards: BookCard[]
  groups: BookGroup[]
  voting: BookVoting[]
  choices: BookChoice[]
  answers: BookAnswers[]
  photos: BookPhoto[]
  changes: BookChange[]
}

export interface BookSession {
  publicId: string
  code: string
  series: string
  seriesPublicId: string
  seriesKind: SeriesKind
  kind: SessionKind
  /** 第N回, of so many. */
  number: number
  of: number
  title: string
  date: string | null
  startsAt: string | null
  endsAt: string | null
  place: string
  theme: string
  lecturer: string
  lecturerProfile: string
  facilitators: string[]
  materials: string[]
  state: SessionState
  minutes: string
  /** The phase that the hall is in; null before the first one. */
  phase: PhaseKind | null
}

export interface BookStep {
  number: number
  kind: PhaseKind
  /** HH:MM in Japan, and the day, because an evening may be carried on another one. */
  day: string
  from: string
  to: string | null
  prompts: string[]
}

export interface BookAttendance {
  /** Counted at the door where nobody applied by name. */
  headcount: number | null
  applied: number
  came: number
  ages: BookGroupOfPeople[]
  areas: BookGroupOfPeople[]
  /** Groups that live in the town and from which nobody came. */
  absent: { ages: string[]; areas: string[] }
  phones: number
  papers: number
  /** As told in the minutes, in the town's own words. */
  present: { role: string; people: number }[]
  /** Of those who checked in, by the roles of people.ts. */
  roles: { role: string; people: number }[]
}

/** A part of those present; fewer than five are never told apart, so a number may be missing. */
export interface BookGroupOfPeople {
  /** A band of age ('15-19', '80-') or an area; empty: did not say. */
  key: string
  people: number | null
  share: number | null
  populationShare: number | null
}

export interface BookCard {
  id: string
  number: number
  prompt: string
  table: number | null
  /** The resident's own words; empty once withdrawn. */
  text: string
  source: CardSource
  group: string | null
  /** The card that stands for this one too. */
  mergedInto: string | null
  at: { x: number; y: number } | null
  votes: number
  fate: BookFate
  isWithdrawn: boolean
  /** Why it is hidden; null where it is not. */
  hidden: string | null
}

export interface BookFate {
  fate: Fate
  label: string
  reason: string
  on: string | null
}

export interface BookGroup {
  id: string
  /** 表札 */
  name: string
  parent: string | null
  at: { x: number; y: number }
  /** Ids of the cards that lie in it themselves, by number. */
  cards: string[]
  votes: number
}

/** One round of voting; a card's and a group's `votes` are those of the newest round. */
export interface BookVoting {
  phase: number
  kind: PhaseKind
  ballots: number
  targets: { target: string; phones: number; paper: number }[]
}

export interface BookChoice {
  target: string | null
  drawing: string
  intent: string
}

/** What was answered to one closing question. */
export interface BookAnswers {
  question: ClosingQuestion
  /** Of 'will' and 'yesNo': how often each answer was given. */
  counts: { answer: string; people: number }[]
  /** Of 'words', in no order that tells who wrote them. */
  words: string[]
}

/** Only photos that the people in them agreed to. */
export interface BookPhoto {
  hash: string
  caption: string
  alternativeText: string
  consentNote: string
}

/** What was changed of the plan, and why. */
export interface BookChange {
  on: string
  recordedAt: string
  fields: { field: string; before: string; after: string }[]
  reason: string
}
