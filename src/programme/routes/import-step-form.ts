// From a form of the preview to the step that it means. Pure.
import { z } from 'zod'
import { listOf } from '#kernel/forms'
import { refuse } from '#kernel/refusal'
import { placings } from '../import/place-step.ts'
import type { Step } from '../import/preview-steps.ts'
import { ActivityState } from '../schema.ts'

const words = z.string().default('')

/** All fields of all forms of the page; `intent` is the button, with its object behind a dot. */
export const PreviewForm = z.object({
  intent: z.string(),
  piece: words,
  initiative: words,
  activity: words,
  label: words,
  otherLabel: words,
  pieces: words,
  as: z.enum(placings).default('activity'),
  programme: words,
  known: listOf(z.string()),
  /** Of the known entries, those that end. */
  ends: listOf(z.string()),
  reasons: listOf(z.string()),
  gradeLabels: listOf(z.string()),
  gradeStates: listOf(z.string()),
})
export type PreviewForm = z.infer<typeof PreviewForm>

/** The step that a button means. Refuses what is not filled in. */
export function stepOfForm(form: PreviewForm): Step {
  const [intent = '', object = ''] = form.intent.split('.')
  const make = Object.hasOwn(makers, intent) ? makers[intent] : undefined
  return make ? make(form, object) : refuse('invalid', 'programme.import.edit.noSuchPiece')
}

const makers: Record<string, (form: PreviewForm, object: string) => Step> = {
  up: ({ piece }) => ({ do: 'move', piece, by: -1 }),
  down: ({ piece }) => ({ do: 'move', piece, by: 1 }),
  moveInto: ({ piece, initiative }) => ({ do: 'moveInto', piece, initiative }),
  merge: ({ piece }) => ({ do: 'merge', piece }),
  relabel: (form) => ({ do: 'relabel', piece: form.piece, label: labelOf(form) }),
  join: ({ piece }, other) => ({ do: 'join', piece, other }),
  split: ({ piece }) => ({ do: 'split', piece, pieces: null }),
  splitAt: ({ piece, pieces }) => ({ do: 'split', piece, pieces: linesOf(pieces) }),
  unplace: ({ piece }, object) => ({ do: 'unplace', piece: object || piece }),
  place: (form) => ({
    do: 'place',
    piece: form.piece,
    as: form.as,
    initiative: form.initiative || null,
    activity: form.activity || null,
    label: form.as === 'activity' ? labelOf(form) : '',
  }),
  map: ({ gradeLabels, gradeStates }) => ({
    do: 'map',
    labels: gradeLabels.map((label, index) => {
      const state = ActivityState.safeParse(gradeStates[index])
      return { label, state: state.success ? state.data : null }
    }),
  }),
  match: ({ piece, known: [known = ''] }, decision) => ({
    do: 'match',
    piece,
    known: decision === 'apart' || known === '' ? null : known,
  }),
  gone: (form) => ({ do: 'gone', decisions: goneOf(form) }),
}

function labelOf({ otherLabel, label }: PreviewForm): string {
  const typed = otherLabel.trim() || label
  return typed === '' ? refuse('invalid', 'programme.import.edit.noLabel') : typed
}

function linesOf(pieces: string): string[] {
  return pieces.split('\n').filter((piece) => piece.trim() !== '')
}

function goneOf({ known, ends, reasons }: PreviewForm) {
  return known.map((id, index) => {
    const isEnd = ends.includes(id)
    const reason = reasons[index]?.trim() ?? ''
    if (isEnd && reason === '') return refuse('invalid', 'programme.refusal.reasonMissing')
    return { known: id, ends: isEnd, reason: isEnd ? reason : '' }
  })
}
