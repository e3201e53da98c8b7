// The one desk action of each April.

import { newId, now } from '#kernel/db'
import { fiscalYearBounds, todayInTokyo } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister } from '#kernel/tenancy'
import { lockProgramme, openBook, readBook } from './book.server.ts'
import { recordEdits } from './edits.server.ts'
import { inTown } from './handle.server.ts'
import { editsOfYearChange, stateWithoutLabel, type YearChange } from './year-change.ts'

/**
 * Takes a programme into its next fiscal year in one batch: initiatives continue or end, open
 * entries are carried over, settled or left undecided. Refuses a year that has not begun, one that
 * is not the next, and an ending or a 未実施 without its reason.
 */
export async function changeYear(actor: Actor, programme: string, change: YearChange) {
  allow(mayAdminister(actor))
  const firstDay = fiscalYearBounds(change.toYear).from
  if (firstDay > todayInTokyo(now()))
    refuse('invalid', 'programme.refusal.yearNotBegun', { day: firstDay })
  refuseMissingReasons(change)
  return inTown(actor, async (tx) => {
    // Before reading: two people who press the button at once must not carry everything over twice.
    await lockProgramme(tx, programme)
    const book = await readBook(tx, programme)
    const desk = openBook(book, { asOf: '9999-12-31', knownAt: null, audience: 'desk' })
    if (!desk) return refuse('not-found', 'programme.refusal.noSuchProgramme')
    if (change.toYear !== desk.fiscalYear + 1) {
      refuse('conflict', 'programme.refusal.notNextYear', { year: desk.fiscalYear + 1 })
    }
    const state = stateWithoutLabel(desk, change)
    if (state) refuse('conflict', `programme.publishing.mistake.noLabelFor.${state}`)
    const batch = newId()
    for (const part of editsOfYearChange(desk, change)) {
      await recordEdits(actor, { programme, batch, ...part }, tx)
    }
    return { batch }
  })
}

function refuseMissingReasons(change: YearChange) {
  const needed = [
    ...change.initiatives.filter((decision) => !decision.continues),
    ...change.activities.filter((decision) => decision.outcome === 'notImplemented'),
  ]
  if (needed.some((decision) => !decision.reason?.trim())) {
    refuse('invalid', 'programme.refusal.reasonMissing')
  }
}
