// A filled-in form, carried unseen over its confirmation.
import type { FormMistakes } from '#kernel/forms'
import { carried } from './desk-form.ts'

interface CarriedProps {
  values: FormMistakes['values']
  without: string[]
}

export function Carried({ values, without }: CarriedProps) {
  return carried(values, ['back', ...without]).map(({ name, value }) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
}
