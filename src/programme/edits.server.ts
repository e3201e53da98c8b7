// Writing in the programme: every step at the desk is a batch of appended changes.
import { sectionsWithAncestors } from '#directory'
import { newId, now, type TablesTx, type TownTx } from '#kernel/db'
import { todayInTokyo } from '#kernel/i18n'
import { type Change, type Fields, fold, type Subject } from '#kernel/ledger'
import { appendChanges, type NewChange } from '#kernel/ledger/store'
import { refuse } from '#kernel/refusal'
import { type Actor, allow, mayAdminister, mayEdit, mayRead } from '#kernel/tenancy'
import { type Book, lockProgramme, openBook, readBook } from './book.server.ts'
import { type Edit, mistakesOf, resolveReferences } from './edit.ts'
import { changeTable, inTown } from './handle.server.ts'
import { addSubjects } from './operations.server.ts'
import { initiativeOf, type Programme } from './state.ts'
import type { ProgrammeTables } from './tables.ts'

export interface EditBatch {
  programme: string
  edits: readonly Edit[]
  /** Since when it is so; today where nothing is said. Not later than today. */
  effectiveOn?: string
  reason?: string | null
  /**
   * One activity whose facts another module keeps (a workshop's series): whoever put the series under
   * the initiative had the right, and whoever runs it may go on telling what became of it.
   */
  entrusted?: string
  /** Given by a caller that writes more into the same batch, with what it made before. */
  batch?: string
  made?: ReadonlyMap<string, string>
}

export interface Recorded {
  batch: string
  /** Ids of the subjects that were made, by `ref`. */
  made: Map<string, string>
  changes: Change[]
}

/**
 * Appends edits as one batch: all or none. Editors write where their section leads; the
 * programme's own words, scale and tags are the administrator's. Refuses unknown subjects,
 * wrong fields, a day in the future.
 */
export async function recordEdits(
  actor: Actor,
  batch: EditBatch,
  within?: TownTx,
): Promise<Recorded> {
  allow(mayRead(actor))
  const effectiveOn = batch.effectiveOn ?? todayInTokyo(now())
  refuseMistakes(batch.edits)
  if (effectiveOn > todayInTokyo(now()))
    refuse('invalid', 'programme.refusal.future', { day: effectiveOn })
  return inTown(
    actor,
    async (tx) => {
      await lockProgramme(tx, batch.programme)
      const book = await readBook(tx, batch.programme)
      const desk = openBook(book, { ...everything, audience: 'desk' })
      if (!desk) return refuse('not-found', 'programme.refusal.noSuchProgramme')
      await allowEdits(actor, desk, notEntrusted(batch), tx)
      return append(tx, actor, book, { ...batch, effectiveOn })
    },
    within,
  )
}

const factsOfActivity = new Set(['label', 'text', 'dates', 'place', 'reason', 'dropped'])

/** The edits that need the actor's own right: all but facts of the entrusted activity. */
function notEntrusted({ edits, entrusted }: EditBatch): Edit[] {
  return edits.filter(
    ({ kind, subject, fields }) =>
      entrusted === undefined ||
      kind !== 'activity' ||
      subject !== entrusted ||
      !Object.keys(fields).every((field) => factsOfActivity.has(field)),
  )
}

function refuseMistakes(edits: readonly Edit[]) {
  const [mistake] = edits.flatMap(mistakesOf)
  if (mistake) refuse('invalid', mistake.key, { field: mistake.field })
}

/** Stops where one of the edits is not the actor's to make. */
export async function allowEdits(
  actor: Actor,
  desk: Programme,
  edits: readonly Edit[],
  tx: TownTx,
) {
  if (mayAdminister(actor)) return
  for (const edit of edits) {
    for (const lead of leadsOf(desk, edit)) {
      allow(lead !== null && mayEdit(actor, await sectionsWithAncestors(actor, [lead], tx)))
    }
  }
}

/** The sections that lead where an edit writes, and where it moves to; null where only the administrator may write. */
function leadsOf(desk: Programme, edit: Edit): (string | null)[] {
  if (edit.kind === 'initiative' && !edit.subject)
    return [(edit.fields.leadSection as string) ?? null]
  const named = edit.fields.initiative ?? edit.fields.activity
  const target = edit.subject ?? (typeof named === 'string' ? named : undefined)
  const initiative = target ? initiativeOf(desk, target) : undefined
  if (!initiative) return [null]
  const goal = typeof named === 'string' ? initiativeOf(desk, named) : initiative
  return [initiative.leadSection, goal?.leadSection ?? null]
}

async function append(
  tx: TablesTx<ProgrammeTables>,
  actor: Actor,
  book: Book,
  input: EditBatch & { effectiveOn: string },
): Promise<Recorded> {
  const newcomers = input.edits.filter((edit) => !edit.subject)
  const subjects = await addSubjects(
    tx,
    actor,
    book.programme,
    newcomers.map((edit) => edit.kind),
  )
  const made = new Map<string, string>(input.made)
  const idOf = new Map<Edit, string>()
  newcomers.forEach((edit, index) => {
    const id = subjects[index]?.id ?? ''
    idOf.set(edit, id)
    if (edit.ref) made.set(edit.ref, id)
  })
  const subjectsNow = fold(book.changes, everything)
  const changes = input.edits.flatMap((edit) => {
    const subject = edit.subject ?? idOf.get(edit) ?? ''
    if (edit.subject && !book.publicIds.has(subject)) {
      refuse('not-found', 'programme.refusal.noSuchEntry')
    }
    const fields = resolveReferences(edit.fields, made)
    return changesFor(subjectsNow.get(subject), { ...edit, subject, fields }, input)
  })
  const id = input.batch ?? newId()
  const appended = await appendChanges(tx, changeTable, actor, {
    id,
    scope: book.programme,
    changes,
  })
  return { batch: id, made, changes: appended }
}

type Placed = Edit & { subject: string }

const everything = { asOf: '9999-12-31', knownAt: null }

function changesFor(
  now: Subject | undefined,
  edit: Placed,
  input: EditBatch & { effectiveOn: string },
): NewChange[] {
  const base = { subject: edit.subject, subjectKind: edit.kind, reason: input.reason ?? null }
  if (!edit.isCorrection) {
    return [{ ...base, fields: edit.fields, effectiveOn: input.effectiveOn }]
  }
  return corrections(now, edit).map(({ corrected, fields }) =>
    corrected
      ? {
          ...base,
          fields,
          effectiveOn: corrected.effectiveOn,
          kind: 'correction',
          corrects: corrected.id,
        }
      : { ...base, fields, effectiveOn: input.effectiveOn },
  )
}

/** Groups an edit's fields by the change that each corrects. */
function corrections(now: Subject | undefined, edit: Placed) {
  const groups = new Map<string, { corrected: Change | undefined; fields: Fields }>()
  for (const [field, value] of Object.entries(edit.fields)) {
    const corrected = now?.sources[field]
    const group = groups.get(corrected?.id ?? '') ?? { corrected, fields: {} }
    group.fields[field] = value
    groups.set(corrected?.id ?? '', group)
  }
  return [...groups.values()]
}
