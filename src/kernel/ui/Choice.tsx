// Boxes to tick and rounds to choose from, each as large as a thumb.

import type { InputHTMLAttributes, ReactNode } from 'react'
import styles from './Choice.module.css'
import { type FieldProps, FieldWords, RequiredMark } from './Field.tsx'

export interface ChoiceOption {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

interface ChoiceProps extends ChoiceOption {
  type: 'checkbox' | 'radio'
  name: string
  id: string
  input?: Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'>
}

interface GroupProps extends FieldProps {
  options: ChoiceOption[]
  /** Beside each other, for two or three short words. */
  inline?: boolean
}

export type CheckboxProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'className' | 'type'>

export function Checkbox({ label, name, id = name, hint, error, value, ...input }: CheckboxProps) {
  const described = error ? { ...input, 'aria-describedby': `${id}-error` } : input
  return (
    <div>
      <FieldWords id={id} error={error} />
      <Choice
        type="checkbox"
        name={name}
        id={id}
        value={String(value ?? 'on')}
        label={label}
        hint={hint}
        input={described}
      />
    </div>
  )
}

export function RadioGroup(props: GroupProps & { defaultValue?: string }) {
  return <Group {...props} type="radio" chosen={props.defaultValue ? [props.defaultValue] : []} />
}

export function CheckboxGroup(props: GroupProps & { defaultValues?: string[] }) {
  return <Group {...props} type="checkbox" chosen={props.defaultValues ?? []} />
}

function Group(props: GroupProps & { type: ChoiceProps['type']; chosen: string[] }) {
  const { label, name, id = name, hint, error, required, options, inline, type, chosen } = props
  const words = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.group} id={id} aria-describedby={words || undefined}>
      <legend className={styles.legend}>
        {label}
        {required && <RequiredMark />}
      </legend>
      <FieldWords id={id} hint={hint} error={error} />
      <div className={inline ? `${styles.options} ${styles.inline}` : styles.options}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type={type}
            name={name}
            id={`${id}-${option.value}`}
            input={{
              defaultChecked: chosen.includes(option.value),
              required: type === 'radio' && required,
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice({ type, name, id, value, label, hint, disabled, input }: ChoiceProps) {
  return (
    <label className={styles.choice} htmlFor={id}>
      <input {...input} className={styles.box} {...{ type, name, id, value, disabled }} />
      <span>
        {label}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  )
}
