// What each kind of phase can be told, filled with what it was last told or is prepared with.
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Checkbox, RadioGroup, TextArea, TextField } from '#kernel/ui'
import { usualBudget, usualSetSize } from '../../phase.ts'
import { mostPrompts, type PhaseKind, type PhaseSettings } from '../../schema.ts'
import { QuestionFields } from './QuestionFields.tsx'

interface SettingFieldsProps {
  kind: PhaseKind
  settings: PhaseSettings
  /** What was typed, where this form was refused. */
  words: ReturnType<typeof formWords> | undefined
}

export function SettingFields(props: SettingFieldsProps) {
  if (props.kind === 'write') return <WriteFields {...props} />
  if (props.kind === 'sort') return <SortFields {...props} />
  if (props.kind === 'vote' || props.kind === 'choose') return <VoteFields {...props} />
  if (props.kind === 'questions') return <QuestionFields questions={props.settings.questions} />
  return null
}

function WriteFields({ settings, words }: SettingFieldsProps) {
  const t = useT()
  const asked = (settings.prompts ?? []).join('\n')
  return (
    <TextArea
      label={t('workshop.stage.free.prompts')}
      hint={t('workshop.stage.free.promptsHint', { most: mostPrompts })}
      name="prompts"
      id="write-prompts"
      rows={4}
      defaultValue={words ? words.typed('prompts') : asked}
      error={words?.errorOf('prompts')}
    />
  )
}

function SortFields({ settings, words }: SettingFieldsProps) {
  const t = useT()
  return (
    <>
      <Checkbox
        label={t('workshop.stage.free.together')}
        hint={t('workshop.stage.free.togetherHint')}
        name="together"
        value="yes"
        defaultChecked={settings.together !== false}
      />
      <NumberField
        kind="sort"
        name="setSize"
        usual={settings.setSize ?? usualSetSize}
        words={words}
      />
    </>
  )
}

function VoteFields({ kind, settings, words }: SettingFieldsProps) {
  const t = useT()
  const budget = settings.budget ?? usualBudget
  return (
    <>
      <NumberField kind={kind} name="budget" usual={budget} words={words} />
      <NumberField kind={kind} name="mostPerTarget" usual={settings.mostPerTarget} words={words} />
      <RadioGroup
        label={t('workshop.stage.free.on')}
        name="on"
        id={`${kind}-on`}
        inline
        defaultValue={settings.on ?? 'both'}
        options={(['groups', 'cards', 'both'] as const).map((value) => ({
          value,
          label: t(`workshop.stage.free.onKind.${value}`),
        }))}
      />
    </>
  )
}

interface NumberFieldProps {
  kind: PhaseKind
  name: 'setSize' | 'budget' | 'mostPerTarget'
  usual: number | undefined
  words: SettingFieldsProps['words']
}

function NumberField({ kind, name, usual, words }: NumberFieldProps) {
  const t = useT()
  return (
    <TextField
      label={t(`workshop.stage.free.${name}`)}
      name={name}
      id={`${kind}-${name}`}
      width="short"
      inputMode="numeric"
      autoComplete="off"
      defaultValue={words ? words.typed(name) : usual}
      error={words?.errorOf(name)}
    />
  )
}
