// Which of a town's programmes a public page is about, and which there are to choose from.
import type { TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { listPublishedProgrammes } from '#programme'

export interface ProgrammeChoice {
  /** The published programmes; empty where there is nothing to choose. */
  all: { publicId: string; title: string }[]
  /** Public id of the one that is shown; null where there is nothing to choose. */
  current: string | null
}

export const noChoice: ProgrammeChoice = { all: [], current: null }

/**
 * The programme that is wanted, else the first that is published; null where none is yet. One
 * that is wanted but not published is refused as if it were not there.
 */
export async function publicProgramme(
  actor: Actor,
  wanted: string | null | undefined,
  within?: TownTx,
): Promise<{ id: string; choice: ProgrammeChoice } | null> {
  const published = await listPublishedProgrammes(actor, within)
  const found = wanted
    ? published.find(({ id, publicId }) => id === wanted || publicId === wanted)
    : published[0]
  if (!found) return wanted ? refuse('not-found', 'programme.refusal.noSuchProgramme') : null
  const all = published.map(({ publicId, title }) => ({ publicId, title }))
  return { id: found.id, choice: all.length < 2 ? noChoice : { all, current: found.publicId } }
}
