// Who was there, in numbers: by role, by age and area beside the town, and which groups were missing.
import { ageBands } from '../people.ts'
import type { BookGroupOfPeople, WorkshopBook } from './book.ts'
import type { Block, Section } from './paper.ts'
import type { Words } from './words.ts'

/** Numbers of people, without names. */
export function attendanceSection({ attendance }: WorkshopBook, words: Words): Section {
  const { say } = words
  const headers = [say('column.role'), say('column.people')]
  const rows = [...roleRows(attendance, words), ...attendanceRows(attendance, words)]
  const counted: Block = { kind: 'table', headers, shape: [3, 1], numeric: [1], rows }
  return {
    title: say('section.attendance'),
    isOwnPage: false,
    blocks: [
      ...(rows.length > 0 ? [counted] : []),
      ...partTable(say('column.age'), attendance.ages, (key) => ageWords(key, words), words),
      ...partTable(say('column.area'), attendance.areas, (key) => key, words),
      ...absentNote(attendance, words),
    ],
  }
}

/** Roles as the minutes tell them, else as people gave them at the door. */
export function roleRows(
  { present, roles }: WorkshopBook['attendance'],
  { say }: Words,
): [string, string][] {
  if (present.length > 0) return present.map(({ role, people }) => [role, String(people)])
  return roles.map(({ role, people }) => [say(`role.${roleOf(role)}`), String(people)])
}

const knownRoles = ['resident', 'worker', 'outside', 'staff', 'lecturer', 'other'] as const

function roleOf(role: string): (typeof knownRoles)[number] {
  return knownRoles.find((known) => known === role) ?? 'other'
}

/** What was counted, line by line; what nobody counted is left out. */
export function attendanceRows(
  { applied, came, headcount, phones, papers }: WorkshopBook['attendance'],
  { say }: Words,
): string[][] {
  const rows: [string, number | null][] = [
    [say('attendance.applied'), applied || null],
    [say('attendance.came'), came || null],
    [say('attendance.headcount'), headcount],
    [say('attendance.phones'), phones || null],
    [say('attendance.papers'), papers || null],
  ]
  return rows.flatMap(([label, count]) => (count === null ? [] : [[label, String(count)]]))
}

/** 15〜19歳, 80歳以上 */
function ageWords(key: string, { say }: Words): string {
  const band = ageBands.find((one) => one.key === key)
  if (!band) return key
  return band.to === null
    ? say('ageFrom', { from: band.from })
    : say('ageRange', { from: band.from, to: band.to })
}

/** Left out where nobody was asked. */
function partTable(
  head: string,
  parts: readonly BookGroupOfPeople[],
  name: (key: string) => string,
  { say }: Words,
): Block[] {
  const isAsked = parts.some(({ key, people }) => key !== '' && people !== 0)
  if (!isAsked) return []
  const percent = (share: number | null) => {
    return share === null ? say('none') : `${(share * 100).toFixed(1)}%`
  }
  const headers = [head, say('column.people'), say('column.share'), say('column.populationShare')]
  const rows = parts.map(({ key, people, share, populationShare }) => [
    key === '' ? say('unsaid') : name(key),
    people === null ? say('few') : String(people),
    percent(share),
    percent(populationShare),
  ])
  return [{ kind: 'table', headers, shape: [50, 24, 28, 36], numeric: [1, 2, 3], rows }]
}

function absentNote({ absent }: WorkshopBook['attendance'], words: Words): Block[] {
  const names = [...absent.ages.map((key) => ageWords(key, words)), ...absent.areas]
  if (names.length === 0) return []
  return [{ kind: 'note', text: words.say('absent', { names: names.join(words.say('and')) }) }]
}
