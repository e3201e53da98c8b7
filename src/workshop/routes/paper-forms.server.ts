// What the page of paper cards reads from its forms: one card, a correction, a whole table.
import { z } from 'zod'
import { newId } from '#kernel/db'
import { decodeText, readTable } from '#kernel/documents'
import { attempt, type FormMistakes, type FormReading, optional, readForm } from '#kernel/forms'
import { toHalfWidth } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { correctTypedCard, typeCards } from '../cards.server.ts'
import { findPaperForm } from '../paper.server.ts'
import { type PaperMistake, type PaperRow, readPaperTable } from '../paper-table.ts'
import { mostTables } from '../schema.ts'

/** What the page's action answers where it does not lead on. */
export type PaperAnswer = { typed: Typed } | { preview: PaperPreview } | { mistakes: FormMistakes }

const Table = optional(
  z
    .string()
    .transform((text) => Number(toHalfWidth(text.trim())))
    .pipe(z.number().int().min(1).max(mostTables)),
)

const OneCard = z.object({
  id: optional(z.uuid()),
  text: z.string(),
  table: Table,
  prompt: z.string().default(''),
  slip: z.string().trim().default(''),
  /** The sheet that the card before stood on. */
  paper: optional(z.uuid()),
})

export interface Typed {
  participant: string
  slip: string
  count: number
}

/** One card from a sheet; its slip leads to the sheet, else the sheet of the card before goes on. */
export async function typeFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<Typed>> {
  const form = await readForm(request, OneCard)
  if (!form.ok) return form
  const { slip, paper, ...card } = form.value
  return attempt(
    form.values,
    async () => {
      const sheet = slip ? (await findPaperForm(actor, session, slip)).participant : paper
      const typed = await typeCards(actor, session, {
        cards: [card],
        source: 'paper',
        ...(sheet ? { participant: sheet } : {}),
      })
      return { participant: typed.participant, slip: typed.slip, count: typed.cards.length }
    },
    {
      'workshop.paper.refusal.noForm': 'slip',
      'workshop.paper.refusal.phoneSlip': 'slip',
      '*': 'text',
    },
  )
}

const Correction = z.object({ card: z.uuid(), text: z.string() })

/** A card that was typed wrongly; the first typing stays. */
export async function correctFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<void>> {
  const form = await readForm(request, Correction)
  if (!form.ok) return form
  const { card, text } = form.value
  return attempt(form.values, () => correctTypedCard(actor, session, { id: card, text }), {
    '*': `text-${card}`,
  })
}

const Many = z.object({ file: z.instanceof(File).optional(), pasted: z.string().default('') })

export interface PaperPreview {
  /** With the ids that the cards will have: a second press of the button writes none twice. */
  rows: (PaperRow & { id: string })[]
  mistakes: PaperMistake[]
  source: 'pasted' | 'file'
}

/** What a pasted table or a file would become; nothing is written yet. */
export async function previewFromForm(
  request: Request,
  prompts: readonly string[],
): Promise<FormReading<PaperPreview>> {
  const form = await readForm(request, Many)
  if (!form.ok) return form
  const { file, pasted } = form.value
  const hasFile = file !== undefined && file.size > 0
  return attempt(
    form.values,
    async () => {
      const text = hasFile ? decodeText(new Uint8Array(await file.arrayBuffer())) : pasted
      const source = hasFile ? ('file' as const) : ('pasted' as const)
      const { rows, mistakes } = readPaperTable(readTable(text), prompts)
      return { rows: rows.map((row) => ({ ...row, id: newId() })), mistakes, source }
    },
    { '*': hasFile ? 'file' : 'pasted' },
  )
}

const Row = z.object({
  id: z.uuid(),
  text: z.string(),
  table: z.number().nullable(),
  prompt: z.string(),
})
const Commit = z.object({ rows: z.string(), source: z.enum(['pasted', 'file']) })

/** Takes in exactly what was looked at: all or none. */
export async function commitFromForm(
  actor: Actor,
  session: string,
  request: Request,
): Promise<FormReading<Typed>> {
  const form = await readForm(request, Commit)
  if (!form.ok) return form
  return attempt(
    form.values,
    async () => {
      const cards = rowsOf(form.value.rows)
      const typed = await typeCards(actor, session, { cards, source: form.value.source })
      return { participant: typed.participant, slip: typed.slip, count: typed.cards.length }
    },
    { '*': 'pasted' },
  )
}

function rowsOf(json: string) {
  try {
    const rows = z.array(Row).min(1).parse(JSON.parse(json))
    return rows
  } catch {
    return refuse('invalid', 'workshop.paper.refusal.rows')
  }
}
