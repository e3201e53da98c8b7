// What taking a batch back would do, before it is done.
import { now } from '#kernel/db'
import type { Translator } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { openBook } from '../book.server.ts'
import { differenceOf } from '../difference.ts'
import {
  type GroupInWords,
  groupsInWords,
  momentInWords,
  ownInWords,
} from '../difference-groups.ts'
import { withoutBatch } from '../difference-preview.ts'
import type { FieldInWords } from '../difference-words.ts'
import { deskProgramme, everything } from './desk-programme.server.ts'

/** The desk pages from which something can be undone. */
const pagesWithUndo = ['publish', 'year-change', 'proposals', 'words', 'programme']
/** The page of an initiative or of an activity. */
const entryPage = /^programme\/(?:activity\/)?([2-9A-HJKMNP-Z]{8})$/

/** Only our own pages: an address from outside must not lead elsewhere. */
export function pageWithUndo(wanted: unknown): string {
  const page = typeof wanted === 'string' ? wanted : ''
  return pagesWithUndo.includes(page) || entryPage.test(page) ? page : 'publish'
}

/** What was made by the batch is gone with it: then the rows are shown instead of its page. */
export async function pageAfterUndo(actor: Actor, url: string, wanted: unknown): Promise<string> {
  const page = pageWithUndo(wanted)
  const publicId = entryPage.exec(page)?.[1]
  if (!publicId) return page
  const found = await deskProgramme(actor, url)
  const entries = found?.desk.initiatives.flatMap((one) => [one, ...one.activities]) ?? []
  return entries.some((one) => one.publicId === publicId) ? page : 'programme'
}

export interface UndoView {
  programme: string
  batch: string
  back: string
  by: string
  when: string
  reason: string | null
  isPublished: boolean
  own: FieldInWords[]
  groups: GroupInWords[]
}

/** The entries that would go back to what they were. */
export async function undoView(actor: Actor, url: string, t: Translator): Promise<UndoView> {
  const query = new URL(url).searchParams
  const found = await deskProgramme(actor, url)
  if (!found) return refuse('not-found', 'programme.refusal.noSuchProgramme')
  const { book, desk, names, programme } = found
  const batch = query.get('batch') ?? ''
  const told = book.changes.filter((change) => change.batch === batch)
  const [first] = told
  if (!first) return refuse('not-found', 'programme.refusal.noSuchBatch')
  const changes = withoutBatch(book.changes, batch, now().toISOString())
  const after = openBook({ ...book, changes }, { ...everything, audience: 'desk' })
  const difference = differenceOf(desk, after)
  const newest = new Map(told.map((change) => [change.subject, change]))
  return {
    programme: programme.publicId,
    batch,
    back: pageWithUndo(query.get('back')),
    by: first.by,
    when: momentInWords(first.recordedAt, t),
    reason: first.reason,
    isPublished: told.some((change) => book.publishedAt.has(change.id)),
    own: ownInWords(difference.own, { names, t, isFirst: false }),
    groups: groupsInWords(difference, { names, t, newest }),
  }
}
