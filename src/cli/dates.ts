// Days, years and moments as somebody types them after an option.
import {
  endOfDayInTokyo,
  parseDate,
  parseFiscalYear,
  type Reading,
  todayInTokyo,
  toHalfWidth,
} from '#kernel/i18n'
import { type Call, optional, required, wrongUsage } from './command.ts'

/** A day; today in Tokyo where the option is not there. */
export function dayOption(call: Call, name: string): string {
  const text = optional(call, name)
  return text === undefined ? todayInTokyo(new Date()) : checked(call, name, parseDate(text))
}

/** A fiscal year that must be there. */
export function fiscalYearOption(call: Call, name: string): number {
  return checked(call, name, parseFiscalYear(required(call, name)))
}

/** A moment as ISO in UTC; a day alone means its end in Tokyo; null where the option is not there. */
export function instantOption(call: Call, name: string): string | null {
  const text = optional(call, name)
  if (text === undefined) return null
  const day = parseDate(text)
  if (day.ok) return endOfDayInTokyo(day.value).toISOString()
  const hasZone = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text)
  const time = hasZone ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  const reason = call.t('cli.wrong.instant')
  return wrongUsage(call.t, 'badValue', { option: `--${name}`, reason })
}

/** A municipality code as typed, digits in any width; whether it is one is checked by tenancy. */
export function codeOption(call: Call, name: string): string {
  return toHalfWidth(required(call, name))
}

function checked<T>(call: Call, name: string, reading: Reading<T>): T {
  if (reading.ok) return reading.value
  const reason = call.t.byName(reading.messageKey, reading.details)
  return wrongUsage(call.t, 'badValue', { option: `--${name}`, reason })
}
