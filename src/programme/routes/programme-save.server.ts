// Saving the big form of the desk: one batch for all that was changed, or the form again with what is wrong.
import { redirect } from 'react-router'
import { z } from 'zod'
import { type FormMistakes, readForm } from '#kernel/forms'
import type { Language } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { allActivities, planFields, rowName, rowWords, shownActivities } from '../desk-row.ts'
import type { Edit } from '../edit.ts'
import { type RowConflict, readSheet, type SheetReading } from '../edit-form.ts'
import { recordEdits } from '../edits.server.ts'
import { findProgramme } from '../operations.server.ts'
import { propose } from '../proposals.server.ts'
import { rightsIn } from '../rights.server.ts'
import { labelFor } from '../scale.ts'
import type { Programme } from '../state.ts'
import { typedIn } from './desk-form.ts'
import { type PostedSheet, withSheet } from './programme-sheet.server.ts'

/** The form as it is to be shown again. */
export interface SheetAnswer extends FormMistakes {
  conflicts: RowConflict[]
  seen: string
  /** The control to go on with, where only a row was prepared. */
  focus: string | null
}

const Anything = z.record(z.string(), z.unknown())

/** Reads, checks and writes the posted rows. */
export async function saveRows(
  actor: Actor,
  request: Request,
  language: Language,
): Promise<SheetAnswer | Response> {
  const form = await readForm(request, Anything)
  if (!form.ok) return { ...form.mistakes, conflicts: [], seen: '', focus: null }
  const { values } = form
  const url = new URL(request.url)
  const programme = await findProgramme(actor, url.searchParams.get('programme') ?? undefined)
  const [intent = 'save', row = ''] = typedIn(values, 'intent').split('.')
  const saved = await withSheet(
    actor,
    { programme: programme.id, values, language },
    async (posted, tx) => {
      if (intent === 'up' || intent === 'down') moveRow(posted.sheet.now, values, row, intent)
      const reading = readSheet(posted.sheet, values)
      if (intent === 'done' || intent === 'notDone' || intent === 'keep')
        return prepared(posted, reading, values, { intent, row })
      const mistakes = [...posted.mistakes, ...reading.mistakes]
      if (mistakes.length > 0 || reading.conflicts.length > 0) {
        return answer(posted, { ...reading, mistakes }, values)
      }
      const { write, suggest } = await byRight(actor, posted.sheet.now, reading.edits)
      const { reason } = posted
      const { effectiveOn } = posted.sheet
      const input = { programme: programme.id, edits: write, effectiveOn, reason }
      const batch = write.length > 0 ? (await recordEdits(actor, input, tx)).batch : null
      return { batch, count: write.length, suggest, effectiveOn, reason }
    },
  )
  if ('values' in saved) return saved
  const proposals: string[] = []
  for (const [initiative, edits] of saved.suggest) {
    const { effectiveOn, reason } = saved
    const input = { programme: programme.id, initiative, edits, effectiveOn, reason }
    proposals.push((await propose(actor, input)).id)
  }
  return redirect(addressAfter(url, { ...saved, proposals }))
}

/** Edits that are written at once, and those that become proposals. */
async function byRight(actor: Actor, programme: Programme, edits: ReadonlyMap<string, Edit[]>) {
  const rights = await rightsIn(actor, programme)
  const write: Edit[] = []
  const suggest: [string, Edit[]][] = []
  for (const [initiative, own] of edits) {
    const right = rights.get(initiative)
    if (right === 'write') write.push(...own)
    else if (right === 'propose') suggest.push([initiative, own])
    else refuse('not-allowed', 'kernel.tenancy.notAllowed')
  }
  return { write, suggest }
}

function answer(
  posted: PostedSheet,
  { mistakes, conflicts, values }: SheetReading,
  typed: FormMistakes['values'],
  focus: string | null = null,
): SheetAnswer {
  return { mistakes, conflicts, values: { ...typed, ...values }, seen: posted.seen, focus }
}

/** Without a script: 実施した, できなかった and 元に戻す prepare the row and lead to the field that is needed next. */
function prepared(
  posted: PostedSheet,
  reading: SheetReading,
  typed: FormMistakes['values'],
  { intent, row }: { intent: 'done' | 'notDone' | 'keep'; row: string },
): SheetAnswer {
  const { now: programme, effectiveOn } = posted.sheet
  const activity = allActivities(programme).find(({ publicId }) => publicId === row)
  const words = activity && rowWords(programme, activity, posted.sheet.language)
  for (const field of planFields) {
    const name = rowName(row, field)
    const isEmpty = !(reading.values[name] ?? typedIn(typed, name))
    if (intent === 'done') reading.values[name] = ''
    else if (isEmpty) reading.values[name] = words?.[field] ?? ''
  }
  const state = intent === 'notDone' ? 'notImplemented' : 'implemented'
  const label = labelFor(programme, state, effectiveOn)
  if (label) reading.values[rowName(row, 'label')] = label.id
  const focus = rowName(row, intent === 'done' ? 'dates' : 'reason')
  return answer(posted, { ...reading, mistakes: [] }, typed, focus)
}

/** One place up or down, from where the row stands now. */
function moveRow(
  programme: Programme,
  values: FormMistakes['values'],
  row: string,
  way: 'up' | 'down',
) {
  const activity = allActivities(programme).find(({ publicId }) => publicId === row)
  const initiative = programme.initiatives.find(({ id }) => id === activity?.initiative)
  if (!activity || !initiative) return
  const rows = shownActivities(programme, initiative)
  const place = rows.indexOf(activity) + (way === 'up' ? 0 : 2)
  if (place >= 1 && place <= rows.length) values[rowName(row, 'position')] = String(place)
}

/** The same page with the same filter, and what was done. */
export function addressAfter(
  url: URL,
  done: { batch: string | null; count: number; proposals: readonly string[] },
): string {
  const query = new URLSearchParams(url.searchParams)
  for (const name of ['done', 'count', 'proposed', 'proposal', 'undone', 'index'])
    query.delete(name)
  query.set('done', done.batch ?? 'none')
  query.set('count', String(done.count))
  const [proposal] = done.proposals
  if (proposal) {
    query.set('proposed', String(done.proposals.length))
    query.set('proposal', proposal)
  }
  return `${url.pathname.replace(/\.data$/, '')}?${query}`
}
