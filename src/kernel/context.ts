// What every loader, action and middleware can ask for: filled by Hono, read with context.get(actor).
import { createContext } from 'react-router'
import type { Language, Translator } from '#kernel/i18n'
import type { Settings } from '#kernel/settings'
import type { Actor, Town } from '#kernel/tenancy/schema'

/** The town of the address `/{code}/…`; asking for it elsewhere is a bug and throws. */
export const town = createContext<Town>()

/** Who asks: a visitor, or staff of this town on desk pages and writes. */
export const actor = createContext<Actor>()

export const language = createContext<Language>('ja')

/** t() in the reader's language: `const t = context.get(translator)`. */
export const translator = createContext<Translator>()

/** Stands in the log beside whatever went wrong. */
export const requestId = createContext<string>('')

/** For the scripts and styles of this one answer; never on a page that is kept in memory. */
export const nonce = createContext<string>('')

/** The network address of who asks, for counting attempts; never noted anywhere. */
export const callerAddress = createContext<string | undefined>(undefined)

export const settings = createContext<Settings>()

/** The code in the address where no such town is here: the root's middleware answers 404. */
export const unknownTown = createContext<string | null>(null)

/** Puts a bug into the log beside the request's number. */
export const report = createContext<(problem: unknown) => void>(() => undefined)
