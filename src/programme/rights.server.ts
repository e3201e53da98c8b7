// What the person at the desk may do with each initiative, so that no page offers what would be refused.
import { listUnits, sectionsWithAncestors, type Unit } from '#directory'
import { type Actor, mayAdminister, mayEdit } from '#kernel/tenancy'
import type { Initiative, Programme } from './state.ts'

/** write: the own section leads; propose: it is concerned; read: neither. */
export type Right = 'write' | 'propose' | 'read'

/** Rights by initiative id. */
export async function rightsIn(actor: Actor, programme: Programme): Promise<Map<string, Right>> {
  const isMine = sectionTest(actor)
  const rights = new Map<string, Right>()
  for (const initiative of programme.initiatives) {
    rights.set(initiative.id, await rightTo(actor, initiative, isMine))
  }
  return rights
}

type SectionTest = (section: string) => Promise<boolean>

async function rightTo(actor: Actor, initiative: Initiative, isMine: SectionTest): Promise<Right> {
  if (mayAdminister(actor)) return 'write'
  const { leadSection, concernedSections } = initiative
  if (leadSection && (await isMine(leadSection))) return 'write'
  for (const section of concernedSections) if (await isMine(section)) return 'propose'
  return mayEdit(actor, []) ? 'propose' : 'read'
}

/** Asks the directory once for each section. */
function sectionTest(actor: Actor): SectionTest {
  const known = new Map<string, Promise<boolean>>()
  return (section) => {
    const answer =
      known.get(section) ??
      sectionsWithAncestors(actor, [section]).then((all) => mayEdit(actor, all))
    known.set(section, answer)
    return answer
  }
}

/** The sections that may be named as leading by this person: an editor only names the own ones. */
export async function sectionsToLead(actor: Actor): Promise<Unit[]> {
  const sections = await listUnits(actor, { kind: 'section' })
  if (mayAdminister(actor)) return sections
  const isMine = sectionTest(actor)
  const mine: Unit[] = []
  for (const section of sections) if (await isMine(section.id)) mine.push(section)
  return mine
}
