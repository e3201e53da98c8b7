// What the pages of scale, tags and settings show.
import { now } from '#kernel/db'
import { type Translator, todayInTokyo } from '#kernel/i18n'
import { type Change, fold } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import type { Book } from '../book.server.ts'
import { dayInWords, momentInWords } from '../difference-groups.ts'
import { fieldInWords, type Names } from '../difference-words.ts'
import type { ActivityState } from '../schema.ts'
import type { Label, Programme, Tag } from '../state.ts'
import {
  type DeskProgramme,
  deskProgramme,
  everything,
  type ProgrammeChoice,
} from './desk-programme.server.ts'
import type { WordKind } from './words-form.ts'

export interface WordInWords {
  id: string
  publicId: string
  name: string
  symbol: string
  state: ActivityState | null
  isGrade: boolean
  meaning: string
  order: number
  /** Last day, in words; null while in use. */
  endsOn: string | null
  hasEnded: boolean
  successors: string
  /** How many entries bear it now. */
  used: number
}

export interface WordsStepInWords {
  batch: string
  /** ISO instant, and the same in words. */
  at: string
  when: string
  by: string
  reason: string | null
  isPublished: boolean
  mayUndo: boolean
  lines: string[]
}

export interface WordsView {
  choice: ProgrammeChoice
  mayChange: boolean
  waiting: WordInWords[]
  labels: WordInWords[]
  tags: WordInWords[]
  settings: Pick<Programme, 'title' | 'coverLine' | 'lead' | 'digits' | 'fiscalYear'> & {
    finance: boolean
    indicators: boolean
  }
  history: WordsStepInWords[]
}

/** Scale, tags and settings of the chosen programme; null where the town has none. */
export async function wordsView(
  actor: Actor,
  url: string,
  t: Translator,
): Promise<WordsView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { desk, book, names, choice } = found
  const waiting = new Set(waitingLabels(desk, book.changes).map(({ id }) => id))
  const labels = desk.labels.map((label) => labelInWords(label, found, t))
  const { title, coverLine, lead, digits, fiscalYear } = desk
  const shown = desk.columns[fiscalYear] ?? { finance: false, indicators: false }
  return {
    choice,
    mayChange: mayAdminister(actor),
    waiting: labels.filter(({ id }) => waiting.has(id)),
    labels,
    tags: desk.tags.map((tag) => tagInWords(tag, found, t)),
    settings: { title, coverLine, lead, digits, fiscalYear, ...shown },
    history: historyOf(book, names, t),
  }
}

/**
 * Labels that came with an import and that nobody mapped yet. One that was mapped to no state on
 * purpose has been told twice of its state, or says what it means.
 */
export function waitingLabels(programme: Programme, changes: readonly Change[]): Label[] {
  const subjects = fold(changes, everything)
  return programme.labels.filter((label) => {
    const told = subjects.get(label.id)?.changes.filter(({ fields }) => 'state' in fields) ?? []
    return label.state === null && label.meaning === '' && told.length < 2 && !label.endsOn
  })
}

function labelInWords(label: Label, { desk, names }: DeskProgramme, t: Translator): WordInWords {
  const { symbol, state, isGrade, meaning } = label
  const used = desk.initiatives
    .flatMap((initiative) => initiative.activities)
    .filter((activity) => activity.label.id === label.id).length
  return { ...wordOf(label, names, t), name: label.label, symbol, state, isGrade, meaning, used }
}

function tagInWords(tag: Tag, { desk, names }: DeskProgramme, t: Translator): WordInWords {
  const used = desk.initiatives.filter((initiative) => initiative.tags.includes(tag.id)).length
  const bare = { symbol: '', state: null, isGrade: false, meaning: '' }
  return { ...wordOf(tag, names, t), ...bare, name: tag.name, used }
}

function wordOf(word: Label | Tag, names: Names, t: Translator) {
  const { id, publicId, order } = word
  const endsOn = word.endsOn ?? null
  return {
    id,
    publicId,
    order,
    endsOn: endsOn && dayInWords(endsOn, t),
    hasEnded: endsOn !== null && endsOn < todayInTokyo(now()),
    successors: (word.successors ?? []).map((next) => names.get(next) ?? '').join('・'),
  }
}

const ownKinds = new Set(['programme', 'label', 'tag'])

function historyOf(book: Book, names: Names, t: Translator): WordsStepInWords[] {
  const told = book.changes.filter(({ subjectKind }) => ownKinds.has(subjectKind))
  const context = {
    names,
    t,
    byId: new Map(told.map((change) => [change.id, change])),
    // Reversed, so that the first change of a subject is the one that stays in the map.
    first: new Map(told.toReversed().map((change) => [change.subject, change.id])),
  }
  const whole = Map.groupBy(book.changes, ({ batch }) => batch)
  const batches = [...Map.groupBy(told, ({ batch }) => batch).values()]
  const newestFirst = batches.toReversed().slice(0, 20)
  return newestFirst.flatMap((changes) => {
    const [first] = changes
    if (!first) return []
    const { batch, recordedAt, by, reason } = first
    return {
      batch,
      at: recordedAt,
      when: momentInWords(recordedAt, t),
      by,
      reason,
      isPublished: changes.some(({ id }) => book.publishedAt.has(id)),
      // What also wrote entries (an import) is undone on the pages of those entries.
      mayUndo: whole.get(batch)?.length === changes.length && !beginsProgramme(changes, context),
      lines: [...new Set(changes.flatMap((change) => linesOf(change, context)))],
    }
  })
}

interface HistoryContext {
  names: Names
  t: Translator
  byId: ReadonlyMap<string, Change>
  /** The first change of every subject. */
  first: ReadonlyMap<string, string>
}

function beginsProgramme(changes: readonly Change[], { first }: HistoryContext): boolean {
  return changes.some(
    ({ id, subject, subjectKind }) => subjectKind === 'programme' && first.get(subject) === id,
  )
}

/** What a change told, one line a field; a withdrawal says what it took back. */
function linesOf(change: Change, context: HistoryContext): string[] {
  const { t, names, byId, first } = context
  if (change.kind === 'withdrawal') {
    const target = change.corrects ? byId.get(change.corrects) : undefined
    if (!target || target.kind === 'withdrawal') return [t('programme.publishing.words.undone')]
    const taken = linesOf(target, context)
    return taken.map((line) => t('programme.publishing.words.undoneLine', { line }))
  }
  const { subject, subjectKind: kind, fields } = change
  if (kind !== 'programme' && first.get(subject) === change.id) {
    const name = String(fields.label ?? fields.name ?? '')
    return [`${t(`programme.publishing.${kind === 'label' ? 'newLabel' : 'newTag'}`)}: ${name}`]
  }
  return Object.entries(fields).map(([field, value]) => {
    const key = kind === 'programme' ? field : `${kind}:${subject}:${field}`
    const words = fieldInWords({ field: key, before: '', after: asText(value) }, names, t)
    const said = words.after || t('programme.publishing.empty')
    return `${words.name}: ${said.length > 60 ? `${said.slice(0, 60)}…` : said}`
  })
}

function asText(value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return 'yes'
  if (Array.isArray(value)) return value.join(' ')
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .flatMap(([column, isShown]) => (isShown ? [column] : []))
    .join(' ')
}

export interface WordPage {
  choice: ProgrammeChoice
  kind: WordKind
  /** null for a new one. */
  word: WordInWords | null
  /** What may take its place. */
  others: { id: string; name: string }[]
  nextOrder: number
  today: string
  /** Since when a new word counts unless said otherwise: all of the fiscal year's entries may bear it. */
  firstDay: string
}

/** One label or tag with everything its forms need; only for those who may change it. */
export async function wordPage(
  actor: Actor,
  request: { url: string; kind: string; word: string },
  t: Translator,
): Promise<WordPage> {
  if (!mayAdminister(actor)) refuse('not-allowed', 'kernel.tenancy.notAllowed')
  const kind = request.kind === 'tag' ? 'tag' : 'label'
  const found = await deskProgramme(actor, request.url)
  if (!found) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const { desk, choice } = found
  const all =
    kind === 'tag'
      ? desk.tags.map((tag) => tagInWords(tag, found, t))
      : desk.labels.map((label) => labelInWords(label, found, t))
  const word = all.find(({ publicId }) => publicId === request.word) ?? null
  if (!word && request.word !== 'new') refuse('not-found', 'programme.refusal.noSuchEntry')
  const others = all.filter((one) => one.id !== word?.id && one.endsOn === null)
  const today = todayInTokyo(now())
  const yearStart = `${desk.fiscalYear}-04-01`
  return {
    choice,
    kind,
    word,
    others: others.map(({ id, name }) => ({ id, name })),
    nextOrder: Math.floor(Math.max(0, ...all.map(({ order }) => order))) + 1,
    today: dayInWords(today, t),
    firstDay: dayInWords(yearStart < today ? yearStart : today, t),
  }
}
