// The field for tickets: a scanner types into it and presses Enter; a hand types eight symbols.
import { useEffect, useRef } from 'react'
import { Form, useNavigation } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Stack, TextField } from '#kernel/ui'
import type { FormWords } from '../ui/PersonFields.tsx'

export function DoorTicket({ words }: { words: FormWords }) {
  const t = useT()
  const form = useEmptiedForm(words.errors.length > 0)
  return (
    <Form method="post" ref={form} preventScrollReset>
      <Stack gap="small">
        <TextField
          label={t('workshop.people.door.ticket')}
          hint={t('workshop.people.door.ticketHint')}
          name="ticket"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="done"
          required
          defaultValue={words.typed('ticket')}
          error={words.errorOf('ticket')}
        />
        <div>
          <Button name="intent" value="ticket">
            {t('workshop.people.door.letIn')}
          </Button>
        </div>
      </Stack>
    </Form>
  )
}

/** Empty for the next ticket once one was taken; with a mistake what was typed stays. */
function useEmptiedForm(isWrong: boolean) {
  const form = useRef<HTMLFormElement>(null)
  const { state, formData } = useNavigation()
  const isSent = state === 'loading' && formData?.get('intent') === 'ticket'
  useEffect(() => {
    if (isSent && !isWrong) form.current?.reset()
  }, [isSent, isWrong])
  return form
}
