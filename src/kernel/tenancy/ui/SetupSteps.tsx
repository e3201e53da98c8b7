// The three sheets of the first-run wizard.
import { useLocation } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Anchor,
  Button,
  DescriptionList,
  ErrorSummary,
  LinkButton,
  RadioGroup,
  Stack,
  TextField,
} from '#kernel/ui'
import { EntranceForm } from './EntrancePage.tsx'
import { NewPasswordFields } from './NewPasswordFields.tsx'

type Words = ReturnType<typeof formWords>

interface TownStepProps {
  choices: { code: string; label: string }[]
  words: Words
}

export function TownStep({ choices, words }: TownStepProps) {
  const t = useT()
  return (
    <EntranceForm>
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <input type="hidden" name="step" value="town" />
      {choices.length > 0 ? (
        <RadioGroup
          label={t('kernel.tenancy.setup.townChoose')}
          name="wish"
          required
          options={choices.map(({ code, label }) => ({ value: code, label, hint: code }))}
        />
      ) : (
        <TextField
          label={t('kernel.tenancy.setup.town')}
          hint={t('kernel.tenancy.setup.townHint')}
          name="wish"
          required
          autoComplete="off"
          defaultValue={words.typed('wish')}
          error={words.errorOf('wish')}
        />
      )}
      <Button>{t('kernel.tenancy.setup.townSubmit')}</Button>
    </EntranceForm>
  )
}

interface PersonStepProps {
  town: { code: string; name: string | null }
  shortest: number
  words: Words
}

export function PersonStep({ town, shortest, words }: PersonStepProps) {
  const t = useT()
  const { errors, errorOf, typed } = words
  return (
    <EntranceForm>
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
      <input type="hidden" name="step" value="person" />
      <input type="hidden" name="code" value={town.code} />
      <ChosenTown town={town} words={words} />
      <TextField
        label={t('kernel.tenancy.page.name')}
        name="name"
        required
        autoComplete="name"
        defaultValue={typed('name')}
        error={errorOf('name')}
      />
      <TextField
        label={t('kernel.tenancy.page.email')}
        name="email"
        type="email"
        required
        autoComplete="username"
        defaultValue={typed('email')}
        error={errorOf('email')}
      />
      <NewPasswordFields shortest={shortest} errorOf={errorOf} />
      <Button>{t('kernel.tenancy.setup.personSubmit')}</Button>
    </EntranceForm>
  )
}

function ChosenTown({ town, words }: Pick<PersonStepProps, 'town' | 'words'>) {
  const t = useT()
  const { search } = useLocation()
  const name = town.name ?? t('kernel.tenancy.setup.code')
  return (
    <>
      <DescriptionList
        facts={[{ term: t('kernel.tenancy.setup.townChosen'), value: `${name} (${town.code})` }]}
      />
      {town.name === null && (
        <TextField
          label={t('kernel.tenancy.setup.townName')}
          hint={t('kernel.tenancy.setup.townNameHint')}
          name="townName"
          required
          defaultValue={words.typed('townName')}
          error={words.errorOf('townName')}
        />
      )}
      <p>
        <Anchor href={`/setup${search}`} document>
          {t('kernel.tenancy.setup.change')}
        </Anchor>
      </p>
    </>
  )
}

export function ReadyStep({ code }: { code: string }) {
  const t = useT()
  const desk = `/${code}/desk`
  return (
    <Stack gap="large">
      <h2>{t('kernel.tenancy.setup.doneNext')}</h2>
      <ul>
        <li>
          <Anchor href={`${desk}/sections/import`}>{t('kernel.tenancy.setup.doneSections')}</Anchor>
        </li>
        <li>
          <Anchor href={`${desk}/staff`}>{t('kernel.tenancy.setup.doneStaff')}</Anchor>
        </li>
      </ul>
      <div>
        <LinkButton href={desk}>{t('kernel.tenancy.setup.doneDesk')}</LinkButton>
      </div>
    </Stack>
  )
}
