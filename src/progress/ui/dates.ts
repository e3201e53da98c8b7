// Dates of a report in the reader's words.

import { formatEdtf, formatEnglishDate, formatEraDate } from '#kernel/i18n'

export type Language = 'ja' | 'en'

/** 令和2年11月30日, or 30 November 2020. */
export function dayInWords(iso: string, language: Language) {
  return language === 'en' ? formatEnglishDate(iso) : formatEraDate(iso)
}

/** 令和2年8月7日、令和2年8月から … */
export function datesInWords(dates: string[], language: Language) {
  return dates.map((date) => formatEdtf(date, language)).join(language === 'en' ? ', ' : '、')
}
