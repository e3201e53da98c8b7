// Which pictures and attachments the public may have: those that a published, open activity shows now.
import type { Actor } from '#kernel/tenancy'
import { type Book, openBook, readBook } from './book.server.ts'
import { inTown } from './handle.server.ts'

/** Is a file shown by a published activity? What was taken back or hidden since is not. */
export async function isPictureShown(actor: Actor, hash: string): Promise<boolean> {
  return inTown(actor, async (tx) => {
    const programmes = await tx
      .selectFrom('programme_change')
      .select('scope_id')
      .distinct()
      .where('subject_kind', '=', 'figure')
      .where((where) => where(where.ref('fields', '->>').key('hash'), '=', hash))
      .execute()
    for (const { scope_id } of programmes) {
      if (picturesShown(await readBook(tx, scope_id)).has(hash)) return true
    }
    return false
  })
}

/** The hashes of all files that the public view of a programme shows, whatever the fiscal year. */
export function picturesShown(book: Book): ReadonlySet<string> {
  const view = { asOf: '9999-12-31', knownAt: null, audience: 'public' } as const
  const activities = openBook(book, view)?.initiatives.flatMap(({ activities }) => activities) ?? []
  const open = activities.filter(({ isPublic }) => isPublic)
  return new Set(open.flatMap(({ figures }) => figures.map(({ hash }) => hash)))
}
