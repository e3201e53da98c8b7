// Who somebody is, asked the same way on the public page, at the desk and at the door.
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { RadioGroup, Select, TextField } from '#kernel/ui'
import { ageBandKeys, outsideArea, type PeopleRole } from '../people.ts'
import { ageWords, areaWords, roleWords } from './people-words.ts'

export type FormWords = ReturnType<typeof formWords>

export interface AskedPerson {
  name?: string
  kana?: string
  contact?: string
  role?: string
  ageBand?: string | null
  area?: string | null
}

interface FieldsProps {
  words: FormWords
  person?: AskedPerson
  roles: readonly PeopleRole[]
  areas: readonly string[]
}

/** Name, reading and contact. */
export function NameFields({
  words: { typed, errorOf },
  person = {},
  needsContact = false,
}: Pick<FieldsProps, 'words' | 'person'> & { needsContact?: boolean }) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('workshop.people.field.name')}
        name="name"
        autoComplete="name"
        width="medium"
        required
        maxLength={100}
        defaultValue={typed('name', person.name)}
        error={errorOf('name')}
      />
      <TextField
        label={t('workshop.people.field.kana')}
        hint={t('workshop.people.field.kanaHint')}
        name="kana"
        width="medium"
        maxLength={100}
        defaultValue={typed('kana', person.kana)}
        error={errorOf('kana')}
      />
      <TextField
        label={t('workshop.people.field.contact')}
        hint={t('workshop.people.field.contactHint')}
        name="contact"
        width="medium"
        required={needsContact}
        maxLength={200}
        defaultValue={typed('contact', person.contact)}
        error={errorOf('contact')}
      />
    </>
  )
}

/** Role, age band and area: what is counted without names. */
export function AboutFields({ words, person = {}, roles, areas }: FieldsProps) {
  const t = useT()
  const { typed, errorOf } = words
  const unsaid = { value: '', label: t('workshop.people.unsaid') }
  return (
    <>
      <RadioGroup
        label={t('workshop.people.field.role')}
        name="role"
        required
        options={roles.map((value) => ({ value, label: roleWords(t, value) }))}
        defaultValue={typed('role', person.role ?? roles[0])}
        error={errorOf('role')}
      />
      <Select
        label={t('workshop.people.field.ageBand')}
        name="ageBand"
        width="short"
        options={[unsaid, ...ageBandKeys.map((value) => ({ value, label: ageWords(t, value) }))]}
        defaultValue={typed('ageBand', person.ageBand ?? '')}
        error={errorOf('ageBand')}
      />
      {areas.length > 0 ? (
        <Select
          label={t('workshop.people.field.area')}
          name="area"
          options={[
            unsaid,
            ...[...areas, outsideArea].map((value) => ({ value, label: areaWords(t, value) })),
          ]}
          defaultValue={typed('area', person.area ?? '')}
          error={errorOf('area')}
        />
      ) : (
        <TextField
          label={t('workshop.people.field.area')}
          hint={t('workshop.people.field.areaHint')}
          name="area"
          width="medium"
          maxLength={60}
          defaultValue={typed('area', person.area ?? '')}
          error={errorOf('area')}
        />
      )}
    </>
  )
}
