// What a clerk typed into one field → the value that is kept, or the mistake in words. Pure.
import type { FieldMistake } from '#kernel/forms'
import { parseFiscalYear, parseYen, type Reading, readEdtf, toHalfWidth } from '#kernel/i18n'
import { choiceWords, dateWords } from './desk-row.ts'
import type { Activity } from './state.ts'

export type Read<T> = { value: T } | { mistake: Omit<FieldMistake, 'field'> }

const wrong = (messageKey: string, details: Record<string, string | number> = {}) => ({
  mistake: { messageKey, details },
})

function fromReading<T>(reading: Reading<T>): Read<T> {
  return reading.ok ? { value: reading.value } : wrong(reading.messageKey, reading.details)
}

/** A text that may be empty: then there is none. */
export function readWords(typed: string): string | null {
  return typed.replaceAll('\r\n', '\n').trim() || null
}

/** 8/7、8月から … → EDTF. What stood there before stays as it is, in whatever language it is shown. */
export function readDates(
  typed: string,
  known: readonly string[],
  fiscalYear: number,
): Read<string[]> {
  const shown = new Map(
    known.flatMap((date) => [
      [date, date] as const,
      [dateWords(date, 'ja'), date] as const,
      [dateWords(date, 'en'), date] as const,
    ]),
  )
  const dates: string[] = []
  for (const part of typed.split(/[、,，;；\n]/)) {
    const token = part.trim()
    if (token === '') continue
    const reading = readEdtf(token, fiscalYear)
    const date = shown.get(token) ?? (reading.ok ? reading.value : undefined)
    if (date === undefined) return fromReading(reading as Reading<string[]>)
    if (!dates.includes(date)) dates.push(date)
  }
  return { value: dates }
}

/** One address a line. Only web addresses: anything else could run in a reader's browser. */
export function readLinks(typed: string, known: readonly string[]): Read<string[]> {
  const links = [...new Set(typed.split(/\s+/).filter(Boolean))]
  const strange = links.find((link) => !/^https?:\/\/[^\s]+$/i.test(link) && !known.includes(link))
  return strange ? wrong('programme.desk.mistake.link', { text: strange }) : { value: links }
}

/** The activity that came instead: chosen from the list, or its public id, or its whole text. */
export function readInstead(typed: string, choices: readonly Activity[]): Read<string | null> {
  const words = typed.trim()
  if (words === '') return { value: null }
  const id = /\[?([2-9A-HJKMNP-Z]{8})\]?$/.exec(toHalfWidth(words).toUpperCase())?.[1]
  const found =
    choices.find((one) => one.publicId === id) ??
    choices.find((one) => one.text.trim() === words || choiceWords(one) === words)
  return found ? { value: found.id } : wrong('programme.desk.mistake.instead', { text: words })
}

/** 令和2年度, R2, 2020; empty where it may be. */
export function readYear(typed: string): Read<number | null> {
  return typed.trim() === '' ? { value: null } : fromReading(parseFiscalYear(typed.trim()))
}

/** Yen as people write them; empty is 未入力. */
export function readYen(typed: string): Read<number | null> {
  return typed.trim() === '' ? { value: null } : fromReading(parseYen(typed.trim()))
}

/** A measured value: ▲, commas and full-width digits are read; empty is 未入力. */
export function readValue(typed: string): Read<number | null> {
  const words = toHalfWidth(typed.normalize('NFKC')).replaceAll(/\s/g, '')
  if (words === '') return { value: null }
  const match = /^([▲△-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/.exec(words)
  if (!match) return wrong('programme.desk.mistake.number', { text: typed.trim() })
  const amount = Number(`${match[2]?.replaceAll(',', '')}${match[3] ?? ''}`)
  return { value: match[1] && amount !== 0 ? -amount : amount }
}

/** A place in a list, counted from one. */
export function readPosition(typed: string): Read<number> {
  const words = toHalfWidth(typed).trim()
  return /^[1-9]\d{0,3}$/.test(words)
    ? { value: Number(words) }
    : wrong('programme.desk.mistake.position', { text: typed.trim() })
}
