// The form of votes on paper: a field per island, and lines of card numbers with their counts.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { readCards } from './cards.server.ts'
import { enterPaperVotes } from './paper-votes.server.ts'
import { readCardDots } from './paper-votes.ts'

const Posted = z.object({ cards: z.string() }).catchall(z.string())

/** Enters what was filled in; an empty field leaves what was entered before. */
export async function enterFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<void>> {
  const form = await readForm(request, Posted)
  if (!form.ok) return form
  return attempt(
    form.values,
    async () => {
      const { cards, ...fields } = form.value
      const dots = { ...groupDots(fields), ...(await cardDots(actor, session, cards)) }
      await enterPaperVotes(actor, { session, dots })
    },
    { '*': 'cards' },
  )
}

function groupDots(fields: Readonly<Record<string, string>>): Record<string, number> {
  const filled = Object.entries(fields).filter(
    ([name, value]) => name.startsWith('dots-') && value.trim() !== '',
  )
  return Object.fromEntries(
    filled.map(([name, value]) => [name.slice('dots-'.length), Number(toHalfWidth(value))]),
  )
}

async function cardDots(actor: Actor, session: string, text: string) {
  const reading = readCardDots(text)
  if (!reading.ok) refuse('invalid', 'workshop.stage.refusal.paperLine', { line: reading.line })
  if (reading.rows.length === 0) return {}
  const ids = new Map((await readCards(actor, session)).map(({ number, id }) => [number, id]))
  return Object.fromEntries(
    reading.rows.map(({ number, dots }) => [
      ids.get(number) ?? refuse('invalid', 'workshop.stage.refusal.paperCard', { number }),
      dots,
    ]),
  )
}
