// What goes on the picture and why (絵にしたいもの / 込めた思い): the list that leads to the vision map.
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, nameOf } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import { findSession } from './places.server.ts'
import { isDeviceIn, mayLook, mayRun } from './rights.server.ts'
import { announce } from './room-line.server.ts'
import type { WorkshopTables } from './tables.ts'
import { targetExists } from './targets.server.ts'

type Tx = TablesTx<WorkshopTables>

export interface Choice {
  id: string
  /** The group or card that it came from. */
  target: string | null
  drawing: string
  intent: string
  isRemoved: boolean
}

interface ChoiceWords {
  target: string | null
  drawing: string
  intent: string
}

export const mostDrawingLetters = 200
export const mostIntentLetters = 1000

/** Everything chosen for the picture in its order; removed entries last, so that they can come back. */
export async function listChoices(
  actor: Actor,
  session: string,
  within?: TownTx,
): Promise<Choice[]> {
  return inTown(
    actor,
    async (tx) => {
      await findSession(tx, { id: session })
      allow(mayLook(actor) || isDeviceIn(actor, session))
      const rows = await readRows(tx, session)
      const choices = rows.map(({ id, target_id, drawing, intent, removed_at }) => {
        return { id, target: target_id, drawing, intent, isRemoved: removed_at !== null }
      })
      return [
        ...choices.filter((choice) => !choice.isRemoved),
        ...choices.filter((choice) => choice.isRemoved),
      ]
    },
    within,
  )
}

/** Adds an entry at the end of the list. */
export async function addChoice(
  actor: Actor,
  input: ChoiceWords & { session: string },
): Promise<string> {
  const words = checkWords(input)
  return inTown(actor, async (tx) => {
    await allowOn(tx, actor, input.session)
    if (input.target && !(await targetExists(tx, input.session, input.target))) {
      refuse('invalid', 'workshop.stage.refusal.noTarget')
    }
    const rows = await readRows(tx, input.session)
    const id = newId()
    await tx
      .insertInto('workshop_choice')
      .values({
        town_id: actor.town,
        id,
        session_id: input.session,
        target_id: input.target,
        ...words,
        position: Math.max(0, ...rows.map(({ position }) => position)) + 1,
        made_at: now(),
        made_by: nameOf(actor),
      })
      .execute()
    await announce(tx, actor, input.session, 'votes')
    return id
  })
}

/** Changes the words of an entry. */
export async function changeChoice(
  actor: Actor,
  input: { session: string; id: string; drawing: string; intent: string },
): Promise<void> {
  const words = checkWords(input)
  await setRow(actor, input, words)
}

/** Takes an entry off the list; it can be put back. */
export async function removeChoice(
  actor: Actor,
  input: { session: string; id: string },
): Promise<void> {
  await setRow(actor, input, { removed_at: now() })
}

/** Puts a removed entry back where it was. */
export async function restoreChoice(
  actor: Actor,
  input: { session: string; id: string },
): Promise<void> {
  await setRow(actor, input, { removed_at: null })
}

/** Moves an entry one place up or down among those on the list. */
export async function moveChoice(
  actor: Actor,
  input: { session: string; id: string; by: -1 | 1 },
): Promise<void> {
  await inTown(actor, async (tx) => {
    await allowOn(tx, actor, input.session)
    const rows = (await readRows(tx, input.session)).filter((row) => row.removed_at === null)
    const index = rows.findIndex(({ id }) => id === input.id)
    const one = rows[index]
    if (!one) refuse('not-found', 'workshop.stage.refusal.noChoice')
    const other = rows[index + input.by]
    if (!other) return
    await setPosition(tx, one.id, other.position)
    await setPosition(tx, other.id, one.position)
    await announce(tx, actor, input.session, 'votes')
  })
}

async function allowOn(tx: Tx, actor: Actor, session: string): Promise<void> {
  const place = await findSession(tx, { id: session })
  allow(mayRun(actor, [place.series, place.id]))
}

function checkWords(input: { drawing: string; intent: string }) {
  const drawing = input.drawing.trim()
  const intent = input.intent.trim()
  if (!drawing || drawing.length > mostDrawingLetters || intent.length > mostIntentLetters) {
    refuse('invalid', 'workshop.stage.refusal.drawing', {
      drawing: mostDrawingLetters,
      intent: mostIntentLetters,
    })
  }
  return { drawing, intent }
}

async function setRow(
  actor: Actor,
  { session, id }: { session: string; id: string },
  values: { drawing: string; intent: string } | { removed_at: Date | null },
): Promise<void> {
  await inTown(actor, async (tx) => {
    await allowOn(tx, actor, session)
    const changed = await tx
      .updateTable('workshop_choice')
      .set(values)
      .where('session_id', '=', session)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (!changed) refuse('not-found', 'workshop.stage.refusal.noChoice')
    await announce(tx, actor, session, 'votes')
  })
}

async function setPosition(tx: Tx, id: string, position: number): Promise<void> {
  await tx.updateTable('workshop_choice').set({ position }).where('id', '=', id).execute()
}

function readRows(tx: Tx, session: string) {
  return tx
    .selectFrom('workshop_choice')
    .select(['id', 'target_id', 'drawing', 'intent', 'position', 'removed_at'])
    .where('session_id', '=', session)
    .orderBy('position')
    .orderBy('id')
    .execute()
}
