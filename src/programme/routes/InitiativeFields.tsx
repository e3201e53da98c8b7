// An initiative's own words: what it is, who leads it, from when to when.
import type { ReactNode } from 'react'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { CheckboxGroup, Select, TextArea, TextField } from '#kernel/ui'
import styles from './InitiativeForm.module.css'
import type { InitiativeChoices } from './initiative-view.server.ts'

interface InitiativeFieldsProps {
  choices: InitiativeChoices
  words: ReturnType<typeof formWords>
  /** What is saved, by control name. */
  saved: Readonly<Record<string, string>>
  /** More fields beside the years. */
  children?: ReactNode
}

export function InitiativeFields({ choices, words, saved, children }: InitiativeFieldsProps) {
  const t = useT()
  const field = (name: string) => ({
    name,
    defaultValue: words.typed(name, saved[name] ?? ''),
    error: words.errorOf(name),
  })
  const { leads, needsLead } = choices
  const nobody = { value: '', label: t('programme.desk.initiative.noSection') }
  return (
    <>
      <TextField
        label={t('programme.desk.initiative.title')}
        required
        lang="ja"
        {...field('title')}
      />
      <TextArea label={t('programme.desk.initiative.note')} rows={1} lang="ja" {...field('note')} />
      <Ticked
        name="tags"
        label={t('programme.desk.initiative.tags')}
        options={choices.tags}
        none={t('programme.desk.initiative.noTags')}
        {...{ words, saved }}
      />
      <Select
        label={t('programme.desk.initiative.leadSection')}
        hint={t('programme.desk.initiative.leadHint')}
        required={needsLead}
        options={[nobody, ...leads.map(({ id, name }) => ({ value: id, label: name }))]}
        {...field('leadSection')}
      />
      <Ticked
        name="concernedSections"
        label={t('programme.desk.initiative.concernedSections')}
        options={choices.sections}
        {...{ words, saved }}
      />
      <div className={styles.years}>
        <TextField
          label={t('programme.desk.initiative.fromYear')}
          width="short"
          required
          {...field('fromYear')}
        />
        <TextField
          label={t('programme.desk.initiative.toYear')}
          hint={t('programme.desk.initiative.toYearHint')}
          width="short"
          {...field('toYear')}
        />
        {children}
      </div>
    </>
  )
}

interface TickedProps extends Pick<InitiativeFieldsProps, 'words' | 'saved'> {
  name: string
  label: string
  options: { id: string; name: string }[]
  /** Said where there is nothing to tick. */
  none?: string
}

/** The hidden field says that the boxes were there, even when none of them is ticked. */
function Ticked({ name, label, options, none, words, saved }: TickedProps) {
  if (options.length === 0) return none ? <p className={styles.hint}>{none}</p> : null
  const ticked = words.ticked(name, (saved[name] ?? '').split(' '))
  return (
    <div>
      <input type="hidden" name={name} value="" />
      <CheckboxGroup
        label={label}
        name={name}
        inline
        options={options.map((option) => ({ value: option.id, label: option.name }))}
        defaultValues={ticked}
        error={words.errorOf(name)}
      />
    </div>
  )
}
