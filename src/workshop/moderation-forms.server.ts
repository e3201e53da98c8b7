// The forms of moderation: what is looked for, and the card that is hidden or shown again.
import { z } from 'zod'
import { attempt, type FormReading, readForm } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import type { Actor } from '#kernel/tenancy'
import { hideCard, showCard } from './moderation.server.ts'
import { type ModerationFilter, moderationViews } from './moderation.ts'

const Step = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('hide'), card: z.uuid(), reason: z.string() }),
  z.object({ intent: z.literal('show'), card: z.uuid() }),
])

/** Hides or shows one card; a mistake stands at that card's own reason. */
export async function moderateFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<'hidden' | 'shown'>> {
  const form = await readForm(request, Step)
  if (!form.ok) return form
  const { value } = form
  return attempt(
    form.values,
    async () => {
      if (value.intent === 'show') {
        await showCard(actor, { session, card: value.card })
        return 'shown'
      }
      await hideCard(actor, { session, card: value.card, reason: value.reason })
      return 'hidden'
    },
    { '*': `reason-${value.card}` },
  )
}

/** What the address asks for. */
export function moderationFilterOf(url: URL): ModerationFilter & { page: number } {
  const query = url.searchParams
  const view = moderationViews.find((one) => one === query.get('view')) ?? 'all'
  const table = Number(toHalfWidth(query.get('table') ?? ''))
  const page = Number(query.get('page'))
  return {
    view,
    words: query.get('words') ?? '',
    table: Number.isInteger(table) && table > 0 ? table : null,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}
