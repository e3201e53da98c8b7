// The roster as a file: names leave the program here and nowhere else, so each time is written down.

import { now } from '#kernel/db'
import { type CsvCell, makeCsv, makePdf, makeXlsx, readTemplate } from '#kernel/documents'
import { type Translator, todayInTokyo } from '#kernel/i18n'
import { type Actor, audit, type Town } from '#kernel/tenancy'
import { type Roster, type RosterPerson, readRoster } from './roster.server.ts'
import { ageWords, areaWords, roleWords } from './ui/people-words.ts'
import { sessionWhen } from './ui/session-when.ts'
import { sessionWords } from './ui/session-words.ts'

export const rosterFormats = ['pdf', 'xlsx', 'csv'] as const
export type RosterFormat = (typeof rosterFormats)[number]

export interface RosterFile {
  name: string
  bytes: Uint8Array
}

/** The list of a session as door list (PDF) or with everything known (Excel, CSV); noted in the audit log. */
export async function rosterFile(
  actor: Actor,
  town: Pick<Town, 'name'>,
  { session, format, t }: { session: string; format: RosterFormat; t: Translator },
): Promise<RosterFile> {
  const roster = await readRoster(actor, session)
  const people = roster.people.filter(
    ({ name, cancelledAt, cameAt }) => name !== '' && (!cancelledAt || cameAt),
  )
  const paper = { town: town.name, roster, people, t }
  const bytes = format === 'pdf' ? doorList(paper) : await table(paper, format)
  await audit(actor, 'workshop.rosterTaken', {
    session: roster.session.publicId,
    format,
    people: people.length,
  })
  return { name: `${titleOf(paper)}.${format}`, bytes }
}

interface Paper {
  town: string
  roster: Roster
  people: RosterPerson[]
  t: Translator
}

function titleOf({ roster: { series, session }, t }: Paper): string {
  return t('workshop.people.files.fileTitle', {
    series: series.title,
    session: sessionWords(t, session),
  })
}

function doorList(paper: Paper): Uint8Array {
  const { t, town, roster, people } = paper
  const { session } = roster
  const data = {
    title: titleOf(paper),
    heading: t('workshop.people.roster.title'),
    session: `${roster.series.title} ${sessionWords(t, session)}`,
    town,
    when: [sessionWhen(t, session), session.place].filter(Boolean).join('　'),
    count: t('workshop.people.files.counted', {
      applied: roster.counts.applied,
      waiting: roster.counts.waiting,
    }),
    secret: t('workshop.people.files.secret'),
    heads: ['came', 'name', 'role', 'ticket', 'note'].map((key) =>
      t(`workshop.people.files.head.${key as 'came'}`),
    ),
    rows: people.map((person) => ({
      kana: person.kana,
      name: person.name,
      role: roleWords(t, person.role),
      ticket: person.ticket,
      note: standingOf(t, person),
    })),
  }
  const source = readTemplate('src/workshop/print/door-list.typ')
  const date = todayInTokyo(now())
  return makePdf({ source, data, title: data.title, date, language: t.language, author: town })
    .bytes
}

function standingOf(t: Translator, person: RosterPerson): string {
  if (person.cameAt) return t('workshop.people.standing.came')
  if (person.waiting && person.waiting > 0) {
    return t('workshop.people.standing.waits', { number: person.waiting })
  }
  return ''
}

async function table(paper: Paper, format: 'xlsx' | 'csv'): Promise<Uint8Array> {
  const { t, roster, people, town } = paper
  const { questions } = roster.series
  const heads = [
    ...(['name', 'kana', 'contact', 'role', 'ageBand', 'area'] as const).map((key) =>
      t(`workshop.people.field.${key}`),
    ),
    ...(['standing', 'times'] as const).map((key) => t(`workshop.people.roster.${key}`)),
    t('workshop.people.files.head.ticket'),
    ...questions,
  ]
  const rows = people.map((person): CsvCell[] => [
    person.name,
    person.kana,
    person.contact,
    roleWords(t, person.role),
    person.ageBand ? ageWords(t, person.ageBand) : '',
    person.area ? areaWords(t, person.area) : '',
    standingOf(t, person),
    person.cameTimes,
    person.ticket,
    ...questions.map((question) => person.answers[question] ?? ''),
  ])
  if (format === 'csv') return makeCsv([heads, ...rows])
  const columns = heads.map((header) => ({ header, width: 18 }))
  const sheets = [{ name: t('workshop.people.roster.title'), columns, rows }]
  return makeXlsx({ title: titleOf(paper), author: town, date: todayInTokyo(now()), sheets })
}
