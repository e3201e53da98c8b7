// The parts of the paper that tell of the evening itself: when, who, how it went and what was changed.
import type { BookChange, WorkshopBook } from './book.ts'
import type { Block, Fact, Section } from './paper.ts'
import type { Words } from './words.ts'

/** What stands below the title. */
export function factsOf(book: WorkshopBook, words: Words): Fact[] {
  const { say } = words
  const { session } = book
  const facts: Fact[] = [
    { label: say('fact.title'), value: session.title },
    { label: say('fact.when'), value: whenOf(book, words) },
    { label: say('fact.place'), value: session.place },
    { label: say('fact.theme'), value: session.theme },
    { label: say('fact.lecturer'), value: session.lecturer },
    { label: say('fact.facilitators'), value: session.facilitators.join(say('and')) },
    { label: say('fact.state'), value: stateOf(book, words) },
    { label: say('fact.came'), value: cameOf(book, words) },
    { label: say('fact.cards'), value: cardsOf(book, words) },
    { label: say('fact.groups'), value: groupsOf(book, words) },
    { label: say('fact.votes'), value: votersOf(book, words) },
  ]
  return facts.filter(({ value }) => value !== '')
}

function whenOf({ session: { date, startsAt, endsAt } }: WorkshopBook, { day }: Words): string {
  const times = startsAt ? `${startsAt}〜${endsAt ?? ''}` : ''
  return [date ? day(date) : '', times].filter(Boolean).join('　')
}

/** Said only where it is not the usual: an evening with cards in it was held. */
function stateOf({ session: { state } }: WorkshopBook, { say }: Words): string {
  return state === 'planned' || state === 'held' ? '' : say(`state.${state}`)
}

function cameOf({ attendance }: WorkshopBook, { say }: Words): string {
  const { came, headcount, phones, papers } = attendance
  const count = headcount ?? came
  if (count > 0) return say('cameBoth', { count, phones, papers })
  return phones + papers > 0 ? say('cameDevices', { phones, papers }) : ''
}

function cardsOf({ cards }: WorkshopBook, { say }: Words): string {
  const withdrawn = cards.filter(({ isWithdrawn }) => isWithdrawn).length
  const hidden = cards.filter(({ hidden, isWithdrawn }) => hidden !== null && !isWithdrawn).length
  if (withdrawn + hidden === 0) return say('sheets', { count: cards.length })
  return say('cardsCount', { count: cards.length, withdrawn, hidden })
}

function groupsOf({ cards, groups }: WorkshopBook, { say }: Words): string {
  if (groups.length === 0) return ''
  const isSeen = (card: WorkshopBook['cards'][number]) => !card.isWithdrawn && card.hidden === null
  const tray = cards.filter((card) => isSeen(card) && card.group === null && !card.mergedInto)
  return say('groupsCount', { count: groups.length, tray: tray.length })
}

function votersOf({ voting }: WorkshopBook, { say }: Words): string {
  const round = voting.findLast(({ kind }) => kind === 'vote')
  if (!round) return ''
  const paper = round.targets.reduce((sum, target) => sum + target.paper, 0)
  return say('votesCount', { count: round.ballots, paper })
}

/** The agenda as it ran. */
export function programmeSection({ session, steps }: WorkshopBook, words: Words): Section {
  const { say, day } = words
  const rows = steps.map((step) => {
    const time = `${step.from}${step.to ? `〜${step.to}` : ''}`
    const isOtherDay = step.day !== (session.date ?? step.day)
    const when = isOtherDay ? `${day(step.day)} ${time}` : time
    return [when, say(`step.${step.kind}`), step.prompts.join('\n')]
  })
  const headers = [say('column.time'), say('column.step'), say('column.prompt')]
  const table: Block = { kind: 'table', headers, shape: [26, 30, 82], numeric: [], rows }
  return sectionOf(say('section.programme'), rows.length > 0 ? [table] : [])
}

/** A page for whoever gave the lecture: who they are, the theme, and what they used. */
export function lecturerSection({ session }: WorkshopBook, { say }: Words): Section {
  const { lecturer, lecturerProfile, theme, materials } = session
  const facts = [
    { label: say('fact.lecturer'), value: lecturer },
    { label: say('fact.theme'), value: theme },
    { label: say('fact.materials'), value: materials.join('\n') },
  ].filter(({ value }) => value !== '')
  const profile: Block[] = lecturerProfile ? [{ kind: 'text', text: lecturerProfile }] : []
  const isThere = lecturer !== '' || lecturerProfile !== '' || materials.length > 0
  const blocks: Block[] = isThere ? [{ kind: 'facts', facts }, ...profile] : []
  return { ...sectionOf(say('section.lecturer'), blocks), isOwnPage: true }
}

/** What was changed of the plan: nobody has to ask why the lecturer is another one. */
export function changesSection({ changes }: WorkshopBook, words: Words): Section {
  const { say, day } = words
  const headers = [say('column.day'), say('column.change'), say('column.reason')]
  const rows = changes.map((change) => [day(change.on), alteredOf(change, words), change.reason])
  const table: Block = { kind: 'table', headers, shape: [34, 62, 42], numeric: [], rows }
  return sectionOf(say('section.changes'), rows.length > 0 ? [table] : [])
}

/** 講師：A → B, a line for each field. */
export function alteredOf({ fields }: BookChange, words: Words): string {
  const { say } = words
  return fields
    .map(({ field, before, after }) => {
      const shown = (value: string) => shownValue(field, value, words)
      const values = { before: shown(before), after: shown(after) }
      return say('altered', { field: say(`field.${fieldOf(field)}`), ...values })
    })
    .join('\n')
}

const fieldNames = [
  'title',
  'date',
  'startsAt',
  'endsAt',
  'place',
  'theme',
  'lecturer',
  'facilitators',
  'capacity',
  'state',
] as const

function fieldOf(field: string): (typeof fieldNames)[number] {
  return fieldNames.find((known) => known === field) ?? 'title'
}

const states = ['planned', 'held', 'postponed', 'cancelled'] as const

function shownValue(field: string, value: string, { say, day }: Words): string {
  if (value === '') return say('none')
  if (field === 'date') return day(value)
  const state = field === 'state' && states.find((known) => known === value)
  return state ? say(`state.${state}`) : value
}

export function minutesSection({ session: { minutes } }: WorkshopBook, { say }: Words): Section {
  const paragraphs = minutes.split(/\n{2,}/).filter((text) => text.trim() !== '')
  const blocks = paragraphs.map((text): Block => ({ kind: 'text', text }))
  return sectionOf(say('section.minutes'), blocks)
}

function sectionOf(title: string, blocks: Block[]): Section {
  return { title, isOwnPage: false, blocks }
}
