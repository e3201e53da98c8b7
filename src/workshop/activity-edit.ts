// How a series' summary goes into an activity without touching a word that somebody else wrote there.
import type { Change, Fields, Subject } from '#kernel/ledger'
import type { Summary } from './activity-words.ts'

/** What the series wrote into its activity before. */
export interface Written {
  batch: string
  effectiveOn: string
  detail: string
  dates: string[]
}

/** The activity on one day: its fields, and its text's changes up to that day in the order of effect. */
export interface ActivityOnDay {
  text: string
  dates: readonly string[]
  place: string | null
  reason: string | null
  state: string | null
  textChanges: readonly Pick<Change, 'batch'>[]
}

export interface Wish {
  summary: Summary
  isAdopted: boolean
  /** The programme's label for a state; undefined where its scale has none. */
  labelOf: (state: Summary['state']) => string | undefined
  /** Dates that the activity's own words name. */
  datesIn: (text: string) => readonly string[]
  written: readonly Written[]
}

/** The fields that must change on this day; empty where all is as it should be, or the words were taken over. */
export function editFor(activity: ActivityOnDay, wish: Wish): Fields {
  const words = textFor(activity, wish)
  if (words === null) return {}
  const wanted: Fields = {
    text: words.text,
    dates: datesFor(activity, wish, words.base),
    ...(wish.isAdopted ? {} : { place: wish.summary.place, reason: wish.summary.reason }),
  }
  const label = labelFor(activity, wish)
  const changed = Object.entries(wanted).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(activity[field as keyof ActivityOnDay]),
  )
  return { ...Object.fromEntries(changed), ...(label && { label }) }
}

/** What the series adds to the activity: all of it where it is its own. */
export function detailOf({ summary, isAdopted }: Pick<Wish, 'summary' | 'isAdopted'>): string {
  return isAdopted ? summary.detail : summary.text
}

/** Has somebody written over the series' words, so that they are theirs now? */
export function isTakenOver(
  { text, textChanges }: Pick<ActivityOnDay, 'text' | 'textChanges'>,
  written: readonly Written[],
): boolean {
  const ours = new Set(written.map(({ batch }) => batch))
  const last = textChanges.at(-1)
  if (!last || ours.has(last.batch)) return false
  return textChanges.some(({ batch }) => ours.has(batch)) && knownIn(text, written) === undefined
}

function textFor(activity: ActivityOnDay, wish: Wish): { text: string; base: string } | null {
  const { text } = activity
  const detail = detailOf(wish)
  if (isTakenOver(activity, wish.written)) return null
  const known = knownIn(text, wish.written)
  if (known) return { text: text.replace(known, () => detail), base: text.replace(known, '') }
  return { text: joined(text, detail), base: text }
}

/** The longest of our earlier sentences that stands in a text. */
export function knownIn(
  text: string,
  written: readonly Pick<Written, 'detail'>[],
): string | undefined {
  return written
    .map(({ detail }) => detail)
    .filter((detail) => detail !== '' && text.includes(detail))
    .toSorted((a, b) => b.length - a.length)[0]
}

function joined(text: string, detail: string): string {
  if (detail === '' || text === '') return text || detail
  return /[。．.!?！？）)」』]$/.test(text) ? `${text}${detail}` : `${text}　${detail}`
}

function datesFor({ dates }: ActivityOnDay, wish: Wish, base: string): string[] {
  const own = new Set(wish.written.flatMap((one) => one.dates))
  const theirs = dates.filter((date) => !own.has(date))
  const all = [...wish.datesIn(base), ...theirs, ...wish.summary.dates]
  const inOrder = [...new Set(all)].toSorted()
  // The order in which the words name them stays where nothing is added.
  const isSame = inOrder.length === dates.length && inOrder.every((date) => dates.includes(date))
  return isSame ? [...dates] : inOrder
}

/** An adopted activity only ever goes from planned to done; its own otherwise says what is so. */
function labelFor({ state }: ActivityOnDay, wish: Wish): string | undefined {
  const { state: wanted } = wish.summary
  if (state === wanted) return undefined
  if (wish.isAdopted && !(state === 'planned' && wanted === 'implemented')) return undefined
  return wish.labelOf(wanted)
}

/** The activity that carries this one on through year changes; itself where nothing does. */
export function latestOf(changes: readonly Change[], activity: string): string {
  const next = changes.find(({ fields }) => fields.carriedFrom === activity)
  return next ? latestOf(changes, next.subject) : activity
}

/** An activity of the programme as it is folded on a day. */
export function activityOf({ fields, changes }: Subject, state: string | null): ActivityOnDay {
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : null)
  return {
    text: text('text') ?? '',
    dates: Array.isArray(fields.dates) ? fields.dates.map(String) : [],
    place: text('place'),
    reason: text('reason'),
    state,
    textChanges: changes.filter((change) => 'text' in change.fields),
  }
}
