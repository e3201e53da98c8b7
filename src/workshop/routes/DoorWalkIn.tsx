// People who simply come: one press counts them; age, area and a name only where they like.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Stack, TextField } from '#kernel/ui'
import { peopleRoles } from '../people.ts'
import { AboutFields, type FormWords } from '../ui/PersonFields.tsx'

export function DoorWalkIn({
  words,
  areas,
  isOpen,
}: {
  words: FormWords
  areas: readonly string[]
  isOpen: boolean
}) {
  const t = useT()
  const { typed, errorOf } = words
  return (
    <Form method="post" preventScrollReset>
      <Stack>
        <p>{t('workshop.people.door.walkInLead')}</p>
        <AboutFields words={words} roles={peopleRoles} areas={areas} />
        <TextField
          label={t('workshop.people.door.people')}
          name="people"
          width="short"
          inputMode="numeric"
          defaultValue={typed('people', '1')}
          error={errorOf('people')}
        />
        <Disclosure summary={t('workshop.people.door.withName')} open={isOpen}>
          <Stack>
            <TextField
              label={t('workshop.people.field.name')}
              name="name"
              width="medium"
              defaultValue={typed('name')}
              error={errorOf('name')}
            />
            <TextField
              label={t('workshop.people.field.kana')}
              name="kana"
              width="medium"
              defaultValue={typed('kana')}
              error={errorOf('kana')}
            />
          </Stack>
        </Disclosure>
        <div>
          <Button name="intent" value="walkIn">
            {t('workshop.people.door.countIn')}
          </Button>
        </div>
      </Stack>
    </Form>
  )
}
