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
  const said = [words.text, words.dates].filter((text) => text !== '')
  return {
    label: activity.label,
    state: activity.state,
    grade: activity.grade,
    text: words.text,
    dates: activity.dates ?? [
      ...new Set(said.flatMap((text) => datesInText(text, fiscalYear).dates)),
    ],
    links: linksOf(activity, words),
    split: activity.split === undefined ? proposeSplit(words.text) : activity.split,
  }
}

function linksOf(activity: DraftActivity, words: ActivityWords): string[] {
  const links = new Set([...linksInText(words.text), ...linksInText(words.links)])
  for (const link of [...words.hiddenLinks, ...activity.links]) {
    if (!words.text.includes(link)) links.add(link)
  }
  return [...links]
}
