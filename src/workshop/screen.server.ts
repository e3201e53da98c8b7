// Reads what the projector shows, for staff and for a projector without an account.
import { now, type TablesTx } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { readAnswers } from './answers.server.ts'
import { readVotes } from './ballots.server.ts'
import { readCards } from './cards.server.ts'
import { listChoices } from './choices.server.ts'
import { countHall } from './hall.server.ts'
import { inTown } from './handle.server.ts'
import { personalDataFinder } from './personal-data.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import { findSession } from './places.server.ts'
import { isDeviceIn, mayLook } from './rights.server.ts'
import type { PhaseNow } from './schema.ts'
import { bodyKindOf, type ScreenBody, screenGroups, screenResults } from './screen.ts'
import { seriesOf } from './sessions.server.ts'
import type { HallNumbers } from './stage-news.ts'
import type { WorkshopTables } from './tables.ts'
import { readGroups } from './targets.server.ts'

type Tx = TablesTx<WorkshopTables>

export interface Screen {
  title: string
  code: string
  phase: PhaseNow | null
  counts: HallNumbers
  serverTime: string
  body: ScreenBody
}

/** Everything on the projector of a session, by its id or public id. */
export async function readScreen(
  actor: Actor,
  by: { id: string } | { publicId: string },
): Promise<Screen> {
  return inTown(actor, async (tx) => {
    const { id, series, code } = await findSession(tx, by)
    allow(mayLook(actor) || isDeviceIn(actor, id))
    const told = await seriesOf(tx, series)
    const session = told?.sessions.find((one) => one.id === id)
    const phase = phaseNow(await readPhases(tx, id))
    return {
      title: session?.title || told?.title || '',
      code,
      phase,
      counts: await countHall(actor, id, tx),
      serverTime: now().toISOString(),
      body: await readBody(tx, actor, id, phase),
    }
  })
}

async function readBody(
  tx: Tx,
  actor: Actor,
  session: string,
  phase: PhaseNow | null,
): Promise<ScreenBody> {
  const kind = bodyKindOf(phase)
  if (kind === 'none') return { kind }
  if (kind === 'answers') return { kind, results: await shownAnswers(tx, actor, session) }
  const cards = await readSeen(tx, actor, session)
  if (kind === 'cards') {
    return {
      kind,
      cards: cards.map(({ id, number, prompt, text }) => ({ id, number, prompt, text })),
    }
  }
  const groups = await readGroups(tx, session)
  if (kind === 'groups') {
    const known = new Set(groups.map(({ id }) => id))
    const loose = cards.filter(({ group }) => group === null || !known.has(group)).length
    return { kind, groups: screenGroups(groups, cards), loose }
  }
  const votes = (await readVotes(actor, session, tx)).find((vote) => vote.phase === phase?.id)
  const results = phase?.isRevealed ? screenResults(votes?.targets ?? [], groups, cards) : []
  if (kind === 'results') return { kind, results }
  const chosen = (await listChoices(actor, session, tx)).filter((choice) => !choice.isRemoved)
  const choices = chosen.map(({ id, drawing, intent }) => ({ id, drawing, intent }))
  return { kind, choices, results }
}

/** Cards that the hall may see; what was merged into another is on that one. */
async function readSeen(tx: Tx, actor: Actor, session: string) {
  const cards = await readCards(actor, session, tx)
  return cards.filter(({ withdrawnAt, hiddenAt }) => !withdrawnAt && !hiddenAt)
}

/** Words that might lead to a person stay off the wall; the desk has them all. */
async function shownAnswers(tx: Tx, actor: Actor, session: string) {
  const results = await readAnswers(actor, session, tx)
  const find = personalDataFinder()
  return results.map((result) => {
    if (result.kind !== 'words') return result
    return {
      ...result,
      words: result.words.filter((words) => find(words).length === 0),
    }
  })
}
