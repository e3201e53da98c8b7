// The sentence by which a series stands in the progress report. It is the town's record, so it is Japanese everywhere.
import { fiscalYearOf, formatEraDate } from '#kernel/i18n'
import type { Series } from './series.ts'
import { minutesOf, peopleAt, type Session } from './session.ts'
import { type Turn, turnsOf } from './session-steps.ts'

/** What a series says of itself in the programme. */
export interface Summary {
  state: 'implemented' | 'notImplemented' | 'planned'
  /** The whole sentence, for an activity of its own. */
  text: string
  /** What is added to the words of an activity that was already there. */
  detail: string
  /** EDTF days of the sessions that were or will be. */
  dates: string[]
  /** Where all of them are; null where they differ or nobody said. */
  place: string | null
  /** Why nothing took place, where all was cancelled. */
  reason: string | null
}

/** Content that only shows what it would look like is marked wherever it is told. */
export const sampleMark = '（サンプル）'

/** Sums a series up. `people`: how many checked in, by session; days outside the fiscal year name their year. */
export function summaryOf(
  series: Pick<Series, 'title' | 'sessions'>,
  people: ReadonlyMap<string, number>,
  fiscalYear: number,
): Summary {
  const { sessions, title } = series
  const held = sessions.filter(({ state }) => state === 'held')
  const ahead = sessions.filter(({ state }) => state === 'planned')
  const open = sessions.filter(({ state }) => state === 'postponed')
  const cancelled = sessions.filter(({ state }) => state === 'cancelled')
  const told = sessions.length > 0
  const isOff = told && cancelled.length === sessions.length
  const isOneYear = sessions.every(({ date }) => !date || fiscalYearOf(date) === fiscalYear)
  const days = (some: readonly Session[]) => someDays(some, isOneYear)
  const rest = [
    ahead.length > 0 && held.length > 0 && `今後、${blocks(ahead, days)}を予定。`,
    open.length > 0 && `${open.length}回は日程を調整中。`,
    attendance(held, people),
    ...sessions.flatMap(turnSentences),
  ]
  const first = firstSentence({ held, ahead, isOff, days })
  const detail = [first, ...rest].filter((part) => typeof part === 'string').join('')
  const dates = [...held, ...ahead].flatMap(({ date }) => date ?? []).toSorted()
  return {
    state: held.length > 0 ? 'implemented' : isOff ? 'notImplemented' : 'planned',
    text: ownText(title, detail),
    detail: title.startsWith(sampleMark) && detail ? `${sampleMark}${detail}` : detail,
    dates: [...new Set(dates)],
    place: samePlace([...held, ...ahead]),
    reason: isOff ? (turnsOf(cancelled[0]?.changes ?? []).at(-1)?.reason ?? null) : null,
  }
}

type Days = (some: readonly Session[]) => string

interface FirstPart {
  held: Session[]
  ahead: Session[]
  isOff: boolean
  days: Days
}

function firstSentence({ held, ahead, isOff, days }: FirstPart): string | false {
  if (held.length > 0) return `${blocks(held, days)}を実施。`
  if (isOff) return '中止。'
  return ahead.length > 0 && `${blocks(ahead, days)}を予定。`
}

/** An activity of its own begins with what it is. */
function ownText(title: string, detail: string): string {
  return detail ? `${title}：${detail}` : `${title}を予定。`
}

/** 研修2時間（8/7）、4時間30分×4回（8/21、9/4 …）: sessions of one length together, in the order of their days. */
function blocks(sessions: readonly Session[], days: Days): string {
  const groups = Map.groupBy(sessions, (session) => `${session.kind} ${minutesOf(session) ?? ''}`)
  return [...groups.values()].map((group) => block(group, days)).join('、')
}

function block(group: readonly Session[], days: Days): string {
  const [first] = group
  const length = first ? lengthWords(minutesOf(first)) : ''
  const name = first?.kind === 'training' ? '研修' : ''
  const isOne = group.length === 1 && name !== ''
  const times = isOne ? length : length ? `${length}×${group.length}回` : `${group.length}回`
  return `${name}${times}${days(group)}`
}

function lengthWords(minutes: number | null): string {
  if (minutes === null) return ''
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return `${hours ? `${hours}時間` : ''}${rest ? `${rest}分` : ''}`
}

function someDays(sessions: readonly Session[], isOneYear: boolean): string {
  const days = sessions.flatMap(({ date }) => (date ? [dayWords(date, isOneYear)] : []))
  return days.length > 0 ? `（${[...new Set(days)].join('、')}）` : ''
}

/** A day as the seed writes it (8/7); with its year where not all lie in the report's own. */
function dayWords(date: string, isOneYear: boolean): string {
  if (!isOneYear) return formatEraDate(date)
  return `${Number(date.slice(5, 7))}/${Number(date.slice(8))}`
}

function attendance(held: readonly Session[], people: ReadonlyMap<string, number>) {
  const counts = held.map((one) => peopleAt(one, people.get(one.id) ?? 0)).filter(Boolean)
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return false
  return counts.length > 1 ? `参加者延べ${total}人。` : `参加者${total}人。`
}

const turnWords: Record<Turn, string> = {
  cancelled: '中止',
  postponed: '延期',
  moved: '日程を変更',
  shortened: '時間を短縮',
  lecturer: '講師を変更',
}

/** 第1回は講師を変更（理由）。 Turns that were overtaken by a cancellation are not told. */
function turnSentences(session: Session): string[] {
  const taken = turnsOf(session.changes)
  const last = session.state === 'cancelled' ? taken.filter((t) => t.turn === 'cancelled') : taken
  return last.map(({ turn, reason }) => {
    const why = reason?.trim().replace(/[。．]$/, '')
    return `${nameOf(session)}は${turnWords[turn]}${why ? `（${why}）` : ''}。`
  })
}

function nameOf({ kind, number }: Session): string {
  if (kind === 'session') return `第${number}回`
  return number === 1 ? '研修' : `研修${number}`
}

function samePlace(sessions: readonly Session[]): string | null {
  const places = new Set(sessions.map(({ place }) => place.trim()))
  const [place] = places
  return places.size === 1 && place ? place : null
}
