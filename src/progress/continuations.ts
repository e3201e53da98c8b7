// Which entry goes on with which over a year change. Pure.
import type { Activity, Programme } from '#programme/state'
import type { EntryLink, ReportActivity } from './schema.ts'

/** Both ways: the entry that goes on with an id, and every entry by its id. */
export interface Continuations {
  by: ReadonlyMap<string, Activity>
  all: ReadonlyMap<string, Activity>
}

/** The continuations of a programme, wherever its entries have moved since. */
export function continuationsOf({ initiatives }: Programme): Continuations {
  const activities = initiatives.flatMap((initiative) => initiative.activities)
  const carried = activities.flatMap((activity) =>
    activity.carriedFrom ? [[activity.carriedFrom, activity] as const] : [],
  )
  return { by: new Map(carried), all: new Map(activities.map((one) => [one.id, one])) }
}

/** The links of an entry to the years before and after; never to what the reader may not see. */
export function linksOf(
  { by, all }: Continuations,
  { id, carriedFrom }: Activity,
  publicOnly: boolean,
): Pick<ReportActivity, 'continues' | 'continuedBy'> {
  const isShown = (found: Activity | undefined): found is Activity =>
    found !== undefined && (found.isPublic || !publicOnly)
  const [before, after] = [all.get(carriedFrom ?? ''), by.get(id)]
  return {
    ...(isShown(before) ? { continues: linkTo(before) } : {}),
    ...(isShown(after) ? { continuedBy: linkTo(after) } : {}),
  }
}

function linkTo({ publicId, fiscalYear }: Activity): EntryLink {
  return { publicId, fiscalYear }
}
