// The rules of a roster: bands of age, who has a place and who waits, and how a name is found at the door.

/** Each is a sum of the five-year bands in which population is published. */
export const ageBands = [
  { key: '0-14', from: 0, to: 14 },
  { key: '15-19', from: 15, to: 19 },
  { key: '20-29', from: 20, to: 29 },
  { key: '30-39', from: 30, to: 39 },
  { key: '40-49', from: 40, to: 49 },
  { key: '50-59', from: 50, to: 59 },
  { key: '60-69', from: 60, to: 69 },
  { key: '70-79', from: 70, to: 79 },
  { key: '80-', from: 80, to: null },
] as const
export type AgeBand = (typeof ageBands)[number]['key']
export const ageBandKeys = ageBands.map(({ key }) => key)

export const peopleRoles = ['resident', 'worker', 'outside', 'staff', 'lecturer', 'other'] as const
export type PeopleRole = (typeof peopleRoles)[number]

/** What stands in `area` of somebody who lives elsewhere; no area of a town is called so. */
export const outsideArea = '町外'

/** One line of who wants to come to a session. */
export interface Place {
  applicant: string
  /** Empty: came without having applied. */
  appliedAt: string | null
  isCancelled: boolean
}

/**
 * Who has a place: those who applied first, as many as there are. The others wait in this order and
 * move up by themselves when somebody cancels or the room gets larger.
 */
export function placesOf(rows: readonly Place[], capacity: number | null): Map<string, number> {
  const applied = rows.filter(({ appliedAt, isCancelled }) => appliedAt !== null && !isCancelled)
  const inOrder = applied.toSorted((a, b) => compare(orderOf(a), orderOf(b)))
  const free = capacity ?? Number.POSITIVE_INFINITY
  return new Map(inOrder.map(({ applicant }, at) => [applicant, Math.max(0, at + 1 - free)]))
}

const orderOf = ({ appliedAt, applicant }: Place) => `${appliedAt} ${applicant}`

/** Seats that nobody has asked for yet; null where there is no limit. */
export function placesLeft(applied: number, capacity: number | null): number | null {
  return capacity === null ? null : Math.max(0, capacity - applied)
}

/** May one still apply for a session: not once it is over, moved away without a day, or cancelled. */
export function takesApplicants(
  series: { takesApplications: boolean },
  session: { state: string; date: string | null },
  today: string,
): boolean {
  if (!series.takesApplications || session.state !== 'planned') return false
  return session.date === null || session.date >= today
}

/** かな and カナ, full and half width, with and without blanks are the same name. */
export function spokenForm(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\s・･]/g, '')
}

/** Whether somebody at the door may be meant: by the beginning of the kana, or any part of name and contact. */
export function isMeant(
  typed: string,
  person: { name: string; kana: string; contact: string },
): boolean {
  const wanted = spokenForm(typed)
  if (wanted === '') return true
  if (spokenForm(person.kana).includes(wanted) || spokenForm(person.name).includes(wanted))
    return true
  const digits = wanted.replace(/\D/g, '')
  return digits.length >= 4 && person.contact.normalize('NFKC').replace(/\D/g, '').includes(digits)
}

/** The ticket in what a scanner or a hand put into the field: the code alone, or the address it stands in. */
export function ticketIn(text: string): string | undefined {
  const typed = text.normalize('NFKC').trim().toUpperCase()
  const last = typed.split(/[/?#\s]/).findLast((part) => part !== '') ?? ''
  const code = last.replace(/-/g, '')
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? code : undefined
}

/** An e-mail address or a telephone number: something by which a cancelled evening can be told. */
export function isContact(text: string): boolean {
  const plain = text.normalize('NFKC')
  return /^\S+@\S+\.\S+$/.test(plain.trim()) || plain.replace(/\D/g, '').length >= 9
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
