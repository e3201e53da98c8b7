// A day in the reader's language.
import { formatEnglishDate, formatEraDate, useT } from '#kernel/i18n'

/** 令和3年4月1日, or 1 April 2021. */
export function useDay(): (iso: string) => string {
  const t = useT()
  return t.language === 'ja' ? formatEraDate : formatEnglishDate
}
