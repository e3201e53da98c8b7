// What is to be drawn, and why: the two fields that an entry of the picture's list has.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, Stack, TextArea, TextField } from '#kernel/ui'

interface ChoiceFormProps {
  /** Posted along. */
  hidden: Record<string, string>
  /** Tells this form's fields from those of the others on the page. */
  name: string
  drawing?: string
  intent?: string
  label: string
  words: ReturnType<typeof formWords>
}

export function ChoiceForm({ hidden, name, drawing, intent, label, words }: ChoiceFormProps) {
  const t = useT()
  const error = words.errorOf(`drawing-${name}`)
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <Stack>
        <TextField
          label={t('workshop.stage.choices.drawing')}
          hint={t('workshop.stage.choices.drawingHint')}
          name="drawing"
          id={`drawing-${name}`}
          required
          autoComplete="off"
          defaultValue={error ? words.typed('drawing') : drawing}
          error={error}
        />
        <TextArea
          label={t('workshop.stage.choices.intent')}
          hint={t('workshop.stage.choices.intentHint')}
          name="intent"
          id={`intent-${name}`}
          rows={3}
          defaultValue={error ? words.typed('intent') : intent}
        />
        <div>
          <Button look="outline">{label}</Button>
        </div>
      </Stack>
    </Form>
  )
}
