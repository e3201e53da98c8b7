// A join code as somebody types it, and the session it leads to.
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { type Actor, findTown, operatorOf, type Town } from '#kernel/tenancy'
import { sessionOfCode } from '#workshop'
import { type Call, wrongUsage } from './command.ts'

export interface CodedSession {
  town: Town
  actor: Actor
  session: string
  code: string
}

/** The first argument as a join code, in any width and case. */
export function codeArgument(call: Call): string {
  const typed = call.arguments[0]?.trim()
  if (!typed) {
    return wrongUsage(call.t, 'missingArgument', { argument: call.t('cli.workshop.argument.code') })
  }
  return toHalfWidth(typed.normalize('NFKC')).toUpperCase()
}

/** The session of a code, and the command line as an actor in its town; refused where there is none. */
export async function findByCode(code: string): Promise<CodedSession> {
  const found = await sessionOfCode(code)
  if (!found) return refuse('not-found', 'workshop.refusal.noSession')
  const town = await findTown(found.townCode)
  return { town, actor: operatorOf(town), session: found.session, code }
}
