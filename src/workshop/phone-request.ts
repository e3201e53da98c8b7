// Reads what a phone, or somebody's own program, sends: generous in form, strict in value.
import { z } from 'zod'
import { mostCardLetters, mostNicknameLetters, mostTables } from './schema.ts'

const Table = z.number().int().min(1).max(mostTables).nullish()
const Id = z.uuid().transform((id) => id.toLowerCase())
const DotCount = z.number().int().min(0).max(50)

export const Join = z.object({
  nickname: z
    .string()
    .refine((name) => [...name.trim()].length <= mostNicknameLetters)
    .nullish(),
  table: Table,
})

export const CardBody = z.object({
  // Its length is counted as letters later, after the white space around it is gone.
  text: z.string(),
  prompt: z.string().max(1000).nullish(),
  table: Table,
})

const Vote = z.union([
  Id.transform((target) => ({ target, dots: 1 })),
  z
    .object({
      target: Id.optional(),
      card: Id.optional(),
      group: Id.optional(),
      id: Id.optional(),
      dots: DotCount.optional(),
      count: DotCount.optional(),
    })
    .transform((vote, context) => {
      const target = vote.target ?? vote.card ?? vote.group ?? vote.id
      const dots = vote.dots ?? vote.count ?? 1
      if (target) return { target, dots }
      context.addIssue({ code: 'custom', message: 'target' })
      return z.NEVER
    }),
])

/** `{ "<id>": dots }`, or a list in which an id stands once per dot, or says how many. */
const Votes = z.union([z.record(z.uuid(), DotCount), z.array(Vote).max(500).transform(summed)])

/** The phase that the phone showed; what comes after its end is refused then. */
const Meant = Id.optional()

export const Ballot = z.object({ votes: Votes, phase: Meant })

const Groups = z.array(z.array(Id).max(100)).max(100)

/** `groups` or `piles`: which cards of the set belong together; the set's number where it is known. */
export const Piles = z
  .object({
    groups: Groups.optional(),
    piles: Groups.optional(),
    set: Id.optional(),
  })
  .transform(({ groups, piles, set }, context) => {
    const sorted = groups ?? piles
    if (sorted) return { groups: sorted, set }
    context.addIssue({ code: 'custom', message: 'groups', path: ['groups'] })
    return z.NEVER
  })

export const AnswersBody = z.object({
  answers: z.record(
    z.string().max(40),
    z.union([z.number(), z.boolean(), z.string().max(mostCardLetters * 4)]),
  ),
  phase: Meant,
})

function summed(votes: readonly { target: string; dots: number }[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { target, dots } of votes) sums[target] = (sums[target] ?? 0) + dots
  return sums
}
