// Saving one initiative, or making a new one: one batch, or the form again with what is wrong.
import { redirect } from 'react-router'
import { z } from 'zod'
import { type FormMistakes, readForm } from '#kernel/forms'
import type { Language } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import { recordEdits } from '../edits.server.ts'
import type { FieldConflict } from '../field-merge.ts'
import { type InitiativeReading, readInitiative, readNewInitiative } from '../initiative-form.ts'
import { openProgramme } from '../operations.server.ts'
import { propose } from '../proposals.server.ts'
import { rightsIn } from '../rights.server.ts'
import { deskProgramme } from './desk-programme.server.ts'
import { findEntry } from './initiative-view.server.ts'
import { addressAfter } from './programme-save.server.ts'
import { type PostedSheet, withSheet } from './programme-sheet.server.ts'

export interface InitiativeAnswer extends FormMistakes {
  conflicts: FieldConflict[]
  by: string
  seen: string
}

const Anything = z.record(z.string(), z.unknown())

/** Writes the posted fields of an initiative; where its section is only concerned, they become a proposal. */
export async function saveInitiative(
  actor: Actor,
  request: Request,
  { initiative: publicId, language }: { initiative: string; language: Language },
): Promise<InitiativeAnswer | Response> {
  const form = await readForm(request, Anything)
  if (!form.ok) return { ...form.mistakes, conflicts: [], by: '', seen: '' }
  const { values } = form
  const { found, entry } = await findEntry(actor, request.url, ({ desk }) =>
    desk.initiatives.find((one) => one.publicId === publicId),
  )
  const programme = found.programme.id
  const right = (await rightsIn(actor, found.desk)).get(entry.id)
  if (right !== 'write' && right !== 'propose') refuse('not-allowed', 'kernel.tenancy.notAllowed')
  const saved = await withSheet(actor, { programme, values, language }, async (posted, tx) => {
    const reading = readInitiative(posted.sheet, entry.id, values)
    const mistakes = [...posted.mistakes, ...reading.mistakes]
    if (mistakes.length > 0 || reading.conflicts.length > 0) {
      return again(posted, { ...reading, mistakes }, values, entry.id)
    }
    const { edits } = reading
    const input = { programme, edits, effectiveOn: posted.sheet.effectiveOn, reason: posted.reason }
    const isWritten = right === 'write' && edits.length > 0
    return { batch: isWritten ? (await recordEdits(actor, input, tx)).batch : null, input }
  })
  if ('values' in saved) return saved
  const { batch, input } = saved
  const isProposed = right === 'propose' && input.edits.length > 0
  const proposals = isProposed
    ? [(await propose(actor, { ...input, initiative: entry.id })).id]
    : []
  const done = { batch, count: input.edits.length, proposals }
  return redirect(addressAfter(new URL(request.url), done))
}

function again(
  posted: PostedSheet,
  { mistakes, conflicts, values }: InitiativeReading,
  typed: FormMistakes['values'],
  id: string,
): InitiativeAnswer {
  const current = posted.sheet.now.initiatives.find((one) => one.id === id)
  const by = current?.lastChange.by ?? ''
  return {
    mistakes,
    conflicts,
    values: { ...typed, ...merged(values, typed) },
    by,
    seen: posted.seen,
  }
}

/** Ticked boxes go back as a list, everything else as its text. */
function merged(values: Record<string, string>, typed: FormMistakes['values']) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(typed[name]) ? value.split(' ') : value,
    ]),
  )
}

/** Makes an initiative and goes to its page. */
export async function makeInitiative(
  actor: Actor,
  request: Request,
  { desk, language }: { desk: string; language: Language },
): Promise<InitiativeAnswer | Response> {
  const form = await readForm(request, Anything)
  if (!form.ok) return { ...form.mistakes, conflicts: [], by: '', seen: '' }
  const found = await deskProgramme(actor, request.url)
  if (!found) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const { values } = form
  const programme = found.programme.id
  const made = await withSheet(actor, { programme, values, language }, async (posted, tx) => {
    const reading = readNewInitiative(posted.sheet, values, !mayAdminister(actor))
    const mistakes = [...posted.mistakes, ...reading.mistakes]
    if (mistakes.length > 0) return { values, mistakes, conflicts: [], by: '', seen: posted.seen }
    const { effectiveOn } = posted.sheet
    const input = { programme, edits: reading.edits, effectiveOn, reason: posted.reason }
    return recordEdits(actor, input, tx)
  })
  if ('values' in made) return made
  const book = await openProgramme(actor, programme)
  const publicId = book.publicIds.get(made.made.get('initiative') ?? '')
  const query = new URLSearchParams({
    programme: found.programme.publicId,
    done: made.batch,
    count: '1',
  })
  return redirect(`${desk}/programme/${publicId}?${query}`)
}
