// Reads the English dates of our own report back: it prints them with kernel/i18n's formatEdtf.

import { fiscalYearBounds, formatEnglishDate, isIsoDay } from '#kernel/i18n'

const months = Array.from({ length: 12 }, (_, at) => {
  const day = `2020-${String(at + 1).padStart(2, '0')}-01`
  return formatEnglishDate(day).split(' ')[1] ?? ''
})

/** 「from August 2020」 → 2020-08/.., 「7 August 2020」 → 2020-08-07; null for anything else. */
export function readEnglishEdtf(words: string): string | null {
  const text = words.trim()
  const fiscal = /^(within )?fiscal (\d{4})$/.exec(text)
  if (fiscal) {
    const { from, to } = fiscalYearBounds(Number(fiscal[2]))
    return fiscal[1] ? `../${to}` : `${from}/${to}`
  }
  const [, side, point] = /^(from|by) (.+)$/.exec(text) ?? []
  if (side && point) {
    const read = readPoint(point)
    return read && (side === 'from' ? `${read}/..` : `../${read}`)
  }
  const [first, last, more] = text.split(' to ')
  const from = readPoint(first ?? '')
  if (last === undefined || from === null) return from
  const to = readPoint(last)
  return to && more === undefined ? `${from}/${to}` : null
}

function readPoint(words: string): string | null {
  const found = /^(?:(?:(\d{1,2}) )?([A-Z][a-z]+) )?(\d{4})$/.exec(words)
  if (!found) return null
  const [, day, month, year = ''] = found
  if (!month) return year
  const number = months.indexOf(month) + 1
  if (number === 0) return null
  const iso = `${year}-${String(number).padStart(2, '0')}`
  if (!day) return iso
  const whole = `${iso}-${day.padStart(2, '0')}`
  return isIsoDay(whole) ? whole : null
}
