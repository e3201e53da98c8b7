// Which programme a desk page is about: the one of ?programme=, else the town's first.
import { namesAsOf } from '#directory'
import type { Actor } from '#kernel/tenancy'
import { type Book, openBook } from '../book.server.ts'
import { type Names, namesIn } from '../difference-words.ts'
import {
  findProgramme,
  listProgrammes,
  type NamedProgramme,
  openProgramme,
} from '../operations.server.ts'
import type { Programme } from '../state.ts'

/** What the page shows of the choice. */
export interface ProgrammeChoice {
  all: { publicId: string; title: string }[]
  current: string
}

export interface DeskProgramme {
  choice: ProgrammeChoice
  programme: NamedProgramme
  book: Book
  desk: Programme
  published: Programme | null
  names: Names
}

export const everything = { asOf: '9999-12-31', knownAt: null }

/** The chosen programme as the desk and as the public have it; null where the town has none yet. */
export async function deskProgramme(actor: Actor, url: string): Promise<DeskProgramme | null> {
  const all = await listProgrammes(actor)
  if (all.length === 0) return null
  const wanted = new URL(url).searchParams.get('programme') ?? undefined
  const programme = await findProgramme(actor, wanted)
  const book = await openProgramme(actor, programme.id)
  const desk = openBook(book, { ...everything, audience: 'desk' })
  if (!desk) return null
  const published = openBook(book, { ...everything, audience: 'public' })
  const names = namesIn([desk, published], await namesAsOf(actor))
  const choice = {
    all: all.map(({ publicId, title }) => ({ publicId, title })),
    current: programme.publicId,
  }
  return { choice, programme, book, desk, published, names }
}
