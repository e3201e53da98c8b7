// A posted form of the desk beside the page as it was drawn and the desk as it is: what both saving pages read from.

import { now, type TownTx } from '#kernel/db'
import type { FieldMistake, FormMistakes } from '#kernel/forms'
import { type Language, todayInTokyo } from '#kernel/i18n'
import { fold } from '#kernel/ledger'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { type Book, lockProgramme, openBook, readBook } from '../book.server.ts'
import { inTown } from '../handle.server.ts'
import type { Sheet } from '../sheet.ts'
import { readDay, typedIn } from './desk-form.ts'
import { everything } from './desk-programme.server.ts'

export interface PostedSheet {
  sheet: Sheet
  book: Book
  mistakes: FieldMistake[]
  reason: string | null
  /** What the page is to be drawn from next. */
  seen: string
}

/**
 * Reads a programme and what was posted for it, with the programme locked: between looking for
 * somebody else's changes and writing, nobody writes.
 */
export async function withSheet<T>(
  actor: Actor,
  input: { programme: string; values: FormMistakes['values']; language: Language },
  work: (posted: PostedSheet, tx: TownTx) => Promise<T>,
): Promise<T> {
  return inTown(actor, async (tx) => {
    await lockProgramme(tx, input.programme)
    const book = await readBook(tx, input.programme)
    return work(postedSheet(book, input.values, input.language), tx)
  })
}

function postedSheet(book: Book, values: FormMistakes['values'], language: Language): PostedSheet {
  const current = openBook(book, { ...everything, audience: 'desk' })
  const seenAt = typedIn(values, 'seen')
  const shown = openBook(book, { asOf: '9999-12-31', knownAt: seenAt || null, audience: 'desk' })
  if (!current || !shown) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const today = todayInTokyo(now())
  const { day, mistakes } = readDay(typedIn(values, 'effectiveOn'), 'effectiveOn', {
    notAfter: today,
  })
  const reason = typedIn(values, 'reason').trim() || null
  const isCorrection = typedIn(values, 'change') === 'correction'
  if (isCorrection && !reason) {
    mistakes.push({
      field: 'reason',
      messageKey: 'programme.desk.mistake.correctionReason',
      details: {},
    })
  }
  const subjects = fold(book.changes, everything)
  const sheet: Sheet = {
    shown,
    now: current,
    language,
    effectiveOn: day ?? today,
    isCorrection,
    toldOn: (subject, field) => subjects.get(subject)?.sources[field]?.effectiveOn,
  }
  return { sheet, book, mistakes, reason, seen: seenOf(book) }
}

/** The moment up to which a page knows its programme. */
export function seenOf(book: Book): string {
  return book.changes.at(-1)?.recordedAt ?? ''
}
