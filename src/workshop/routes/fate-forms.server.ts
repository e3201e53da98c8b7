// What the page of cards and their fates reads from its address and its forms.
import { z } from 'zod'
import { attempt, DayText, type FormReading, listOf, optional, readForm } from '#kernel/forms'
import type { Actor } from '#kernel/tenancy'
import type { FateFilter } from '../fate-list.server.ts'
import { markAnswersRead, setFates, withdrawFates } from '../fates.server.ts'
import { fates } from '../schema.ts'

/** The filter of the address; what makes no sense there is as if it were not said. */
export function filterOf(url: string): FateFilter {
  const query = new URL(url).searchParams
  const wanted = query.get('fate') ?? ''
  const fate = [...fates, 'open', 'answered'].find((known) => known === wanted) ?? ''
  return {
    search: query.get('search')?.trim() ?? '',
    prompt: query.get('prompt') ?? '',
    group: query.get('group') ?? '',
    fate: fate as FateFilter['fate'],
    page: Math.max(1, Number(query.get('page')) || 1),
  }
}

const Decision = z.object({
  card: listOf(z.uuid()),
  fate: z.enum(fates),
  label: z.string().trim().max(40).default(''),
  reason: z.string().default(''),
  on: optional(DayText),
})

/** The form that decides for the chosen cards. */
export async function decideFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<{ batch: string; count: number }>> {
  const form = await readForm(request, Decision)
  if (!form.ok) return form
  const { card, on, ...said } = form.value
  const wish = { session, cards: card, ...said, ...(on ? { effectiveOn: on } : {}) }
  return attempt(form.values, () => setFates(actor, wish), {
    'workshop.fate.noCards': 'cards',
    'workshop.fate.noSuchCard': 'cards',
    'workshop.fate.future': 'on',
    '*': 'reason',
  })
}

/** 取り消す, and answers that were read. */
export async function otherStep(actor: Actor, form: FormData): Promise<string> {
  const batch = String(form.get('batch') ?? '')
  if (form.get('intent') === 'undo') {
    await withdrawFates(actor, z.uuid().catch('').parse(batch))
    return 'undone'
  }
  const steps = form.getAll('step').flatMap((step) => z.uuid().safeParse(step).data ?? [])
  await markAnswersRead(actor, steps)
  return 'marked'
}
