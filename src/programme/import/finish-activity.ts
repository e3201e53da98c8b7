// One activity of the import: what its words say about dates, links and further cuts.

import type { ImportedActivity } from '../schema.ts'
import { datesInText } from './dates-in-text.ts'
import type { DraftActivity } from './draft.ts'
import { linksInText } from './links-in-text.ts'
import { proposeSplit } from './pieces.ts'

/** Words of one activity, by field. */
export interface ActivityWords {
  text: string
  dates: string
  links: string
  hiddenLinks: readonly string[]
}

export function finishActivity(
  activity: DraftActivity,
  words: ActivityWords,
  fiscalYear: number,
): ImportedActivity {
  return {
    label: activity.label,
    state: activity.state,
    grade: activity.grade,
    text: words.text,
    dates: activity.dates ?? datesOf(words.text, activity.dateText ?? words.dates, fiscalYear),
    links: linksOf(activity, words),
    split: activity.split === undefined ? proposeSplit(words.text) : activity.split,
  }
}

function linksOf(activity: DraftActivity, words: ActivityWords): string[] {
  if (hasNoLinks(activity, words)) return linksInText(words.text)
  const links = new Set([...linksInText(words.text), ...linksSaid(words.links)])
  for (const link of [...words.hiddenLinks, ...activity.links]) {
    if (!words.text.includes(link)) links.add(link)
  }
  return [...links]
}

function hasNoLinks(activity: DraftActivity, words: ActivityWords): boolean {
  return words.links === '' && words.hiddenLinks.length === 0 && activity.links.length === 0
}

/** The dates of the text, and those said beside it unless the text says them more exactly. */
function datesOf(text: string, beside: string, fiscalYear: number): string[] {
  const { dates } = datesInText(text, fiscalYear)
  const others = datesInText(beside, fiscalYear).dates.filter(
    (other) => !dates.some((date) => date.startsWith(other)),
  )
  return [...dates, ...others]
}

/** Links in a column or paragraph of their own: whole words, also with Japanese in the address. */
function linksSaid(words: string): string[] {
  return words.split(/[\s、：]+(?!\/\/)/).filter((word) => /^https?:\/\/[^/]/i.test(word))
}
