// Which pictures and attachments the public may have: those that a published, open activity shows now.
import { LRUCache } from 'lru-cache'
import type { TownTx } from '#kernel/db'
import { type Actor, townVersion } from '#kernel/tenancy'
import { type Book, openBook, readBook } from './book.server.ts'
import { inTown } from './handle.server.ts'

/** What each town shows, as of its version: a page of pictures must not read the whole book for each of them. */
const shownByTown = new LRUCache<string, { version: number; hashes: ReadonlySet<string> }>({
  max: 200,
})

/** Is a file shown by a published activity? What was taken back or hidden since is not. */
export async function isPictureShown(actor: Actor, hash: string): Promise<boolean> {
  return inTown(actor, async (tx) => {
    // Asked before reading: what is published meanwhile has a later version, and is read anew.
    const version = await townVersion(actor, tx)
    const known = shownByTown.get(actor.town)
    if (known?.version === version) return known.hashes.has(hash)
    const hashes = await readPicturesShown(actor, tx)
    shownByTown.set(actor.town, { version, hashes })
    return hashes.has(hash)
  })
}

async function readPicturesShown(actor: Actor, within: TownTx): Promise<ReadonlySet<string>> {
  return inTown(
    actor,
    async (tx) => {
      const programmes = await tx
        .selectFrom('programme_change')
        .select('scope_id')
        .distinct()
        .where('subject_kind', '=', 'figure')
        .execute()
      const shown = new Set<string>()
      for (const { scope_id } of programmes) {
        for (const hash of picturesShown(await readBook(tx, scope_id))) shown.add(hash)
      }
      return shown
    },
    within,
  )
}

/** The hashes of all files that the public view of a programme shows, whatever the fiscal year. */
export function picturesShown(book: Book): ReadonlySet<string> {
  const view = { asOf: '9999-12-31', knownAt: null, audience: 'public' } as const
  const activities = openBook(book, view)?.initiatives.flatMap(({ activities }) => activities) ?? []
  const open = activities.filter(({ isPublic }) => isPublic)
  return new Set(open.flatMap(({ figures }) => figures.map(({ hash }) => hash)))
}
