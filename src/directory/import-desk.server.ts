// The two forms of the import: look first, then take in exactly what was looked at.
import { z } from 'zod'
import { decodeText } from '#kernel/documents'
import { attempt, DayText, type FormReading, optional, readForm } from '#kernel/forms'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { importSections, previewSections } from './import.server.ts'
import type { PlannedRow } from './section-plan.ts'
import type { Mistake } from './section-table.ts'

const Choice = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().optional(),
  startsOn: optional(DayText),
})

export interface ShownPreview {
  /** The list itself, so that the next form sends what was looked at. */
  text: string
  startsOn: string
  rows: PlannedRow[]
  mistakes: Mistake[]
}

/** The list of a form, from its file or its text field, and what importing it would do. */
export async function previewFromForm(
  actor: Actor,
  request: Request,
): Promise<FormReading<ShownPreview>> {
  const form = await readForm(request, Choice)
  if (!form.ok) return form
  const { startsOn = '' } = form.value
  return attempt(
    form.values,
    async () => {
      const text = await textOf(form.value)
      const plan = await previewSections(actor, text, { startsOn: startsOn || undefined })
      const rows = plan.rows.toSorted((a, b) => a.row.line - b.row.line)
      return { text, startsOn, rows, mistakes: plan.mistakes }
    },
    { '*': 'text' },
  )
}

/** Takes the list in. */
export async function commitFromForm(actor: Actor, request: Request) {
  const form = await readForm(request, Choice)
  if (!form.ok) return form
  const { text = '', startsOn } = form.value
  return attempt(form.values, () => importSections(actor, text, { startsOn }), { '*': 'text' })
}

async function textOf({ file, text }: z.infer<typeof Choice>): Promise<string> {
  if (file && file.size > 0)
    return decodeText(new Uint8Array(await file.arrayBuffer())).replace(/^\uFEFF/, '')
  if (text?.trim()) return text
  return refuse('invalid', 'directory.importPage.nothing')
}
