// Somebody's data at the desk, for adding them and for setting them right.
import { Form } from 'react-router'
import { Button, Stack } from '#kernel/ui'
import { peopleRoles } from '../people.ts'
import { AboutFields, type AskedPerson, type FormWords, NameFields } from '../ui/PersonFields.tsx'

interface PersonFormProps {
  words: FormWords
  areas: readonly string[]
  person?: AskedPerson
  intent: 'add' | 'correct'
  send: string
}

export function PersonForm({ words, areas, person = {}, intent, send }: PersonFormProps) {
  return (
    <Form method="post">
      <Stack>
        <NameFields words={words} person={person} />
        <AboutFields words={words} person={person} roles={peopleRoles} areas={areas} />
        <div>
          <Button name="intent" value={intent}>
            {send}
          </Button>
        </div>
      </Stack>
    </Form>
  )
}
