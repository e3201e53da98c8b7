// 令和2年11月30日現在: the line on which a paper says as of when it is.

import { parseDate } from '#kernel/i18n'

const asOfLine = /^\s*[(（【〔[]?\s*(\S.*?)\s*(?:現在|時点)\s*[)）】〕\]]?\s*$/

/** Does the line say nothing but the day? */
export function isAsOfLine(line: string): boolean {
  return dayOfLine(line) !== null
}

/** The day that a paper names for itself on a line of its own; null where it names none or several. */
export function dayOnPaper(source: string): string | null {
  const days = new Set(source.split('\n').flatMap((line) => dayOfLine(line) ?? []))
  const [day = null] = days
  return days.size === 1 ? day : null
}

function dayOfLine(line: string): string | null {
  const words = asOfLine.exec(line)?.[1]
  const day = words === undefined ? null : parseDate(words)
  return day?.ok ? day.value : null
}
