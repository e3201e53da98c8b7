// Names and ids of controls: several forms with fields of one name stand on one page of a plan.
import type { FormMistakes, formWords } from '#kernel/forms'

type FormWords = ReturnType<typeof formWords>

/** The words of one form of the page, by the intent that it sends. */
export interface PlanForm extends FormWords {
  intent: string
  /** Name, id and mistake of a control. */
  control(name: string): { name: string; id: string; error: string | undefined }
}

/** The form's words where it is the one that was sent, else an empty one. */
export function planForm(
  read: (mistakes: FormMistakes | undefined) => FormWords,
  intent: string,
  answer: (FormMistakes & { intent: string }) | undefined,
): PlanForm {
  const words = read(answer?.intent === intent ? answer : undefined)
  const idOf = (name: string) => `${intent}-${name}`
  return {
    ...words,
    intent,
    errors: words.errors.map((error) => ({ ...error, field: idOf(error.field) })),
    control: (name) => ({ name, id: idOf(name), error: words.errorOf(name) }),
  }
}
