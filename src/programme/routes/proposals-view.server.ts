// The proposals that wait, each as what it would change, and who may decide.
import { namesAsOf, sectionsWithAncestors } from '#directory'
import { now } from '#kernel/db'
import type { Translator } from '#kernel/i18n'
import { type Actor, mayAdminister, mayEdit } from '#kernel/tenancy'
import { openBook } from '../book.server.ts'
import { allActivities } from '../desk-row.ts'
import { differenceOf } from '../difference.ts'
import {
  dayInWords,
  type GroupInWords,
  groupsInWords,
  momentInWords,
} from '../difference-groups.ts'
import { withEdits } from '../difference-preview.ts'
import { namesIn } from '../difference-words.ts'
import type { Edit } from '../edit.ts'
import { listDecidedProposals, listProposals, type Proposal } from '../proposals.server.ts'
import {
  type DeskProgramme,
  deskProgramme,
  everything,
  type ProgrammeChoice,
} from './desk-programme.server.ts'

export interface ProposalInWords {
  id: string
  /** The initiative that it is for. */
  title: string
  by: string
  when: string
  since: string
  reason: string | null
  /** Empty where the desk already says the same. */
  groups: GroupInWords[]
  /** The section whose editors decide; null where only an administrator may. */
  leadSection: string | null
  mayDecide: boolean
}

export interface DecidedInWords {
  id: string
  title: string
  /** The entries that it was about, each by its words. */
  about: string[]
  by: string
  accepted: boolean
  reason: string | null
  decided: string
  decidedBy: string
}

export interface ProposalsView {
  choice: ProgrammeChoice
  waiting: ProposalInWords[]
  decided: DecidedInWords[]
}

/** Waiting and lately decided proposals of the chosen programme; null where the town has none. */
export async function proposalsView(
  actor: Actor,
  url: string,
  t: Translator,
): Promise<ProposalsView | null> {
  const found = await deskProgramme(actor, url)
  if (!found) return null
  const { choice, programme, desk } = found
  const sections = await namesAsOf(actor)
  const waiting: ProposalInWords[] = []
  for (const proposal of await listProposals(actor, programme.id)) {
    waiting.push(await inWords(actor, proposal, { found, sections, t }))
  }
  const titles = new Map(desk.initiatives.map(({ id, title }) => [id, title]))
  const words = new Map(allActivities(desk).map(({ id, text }) => [id, text]))
  const decided = await listDecidedProposals(actor, programme.id)
  return {
    choice,
    waiting,
    decided: decided.map((one) => ({
      id: one.id,
      title: titles.get(one.initiative) ?? '',
      about: aboutOf(one.edits, words),
      by: one.proposedBy,
      accepted: one.accepted,
      reason: one.decisionReason,
      decided: momentInWords(one.decidedAt, t),
      decidedBy: one.decidedBy,
    })),
  }
}

/** The proposed words of each activity; where its words stay, those it has. */
function aboutOf(edits: readonly Edit[], words: ReadonlyMap<string, string>): string[] {
  return edits.flatMap(({ subject, fields }) => {
    const { text } = fields
    return (typeof text === 'string' ? text : words.get(subject ?? '')) ?? []
  })
}

interface Context {
  found: DeskProgramme
  sections: ReadonlyMap<string, string>
  t: Translator
}

async function inWords(
  actor: Actor,
  proposal: Proposal,
  { found, sections, t }: Context,
): Promise<ProposalInWords> {
  const { book, desk } = found
  const { edits, effectiveOn, reason, proposedBy: by, proposedAt } = proposal
  const changes = withEdits(book.changes, {
    edits,
    effectiveOn,
    reason,
    by,
    at: now().toISOString(),
  })
  const after = openBook({ ...book, changes }, { ...everything, audience: 'desk' })
  const names = namesIn([after, desk], sections)
  const initiative = desk.initiatives.find(({ id }) => id === proposal.initiative)
  const lead = initiative?.leadSection ?? null
  const newest = new Map<string, never>()
  return {
    id: proposal.id,
    title: initiative?.title ?? '',
    by,
    when: momentInWords(proposedAt, t),
    since: dayInWords(effectiveOn, t),
    reason,
    groups: groupsInWords(differenceOf(desk, after), { names, t, newest }),
    leadSection: lead && (sections.get(lead) ?? null),
    mayDecide: await mayDecide(actor, lead),
  }
}

async function mayDecide(actor: Actor, lead: string | null): Promise<boolean> {
  if (mayAdminister(actor)) return true
  return lead !== null && mayEdit(actor, await sectionsWithAncestors(actor, [lead]))
}
