// One of a list, with the browser's own list: it works with every keyboard and every phone.

import type { SelectHTMLAttributes } from 'react'
import { Field, type FieldProps, wiring } from './Field.tsx'
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'

export interface Option {
  value: string
  label: string
  disabled?: boolean
}

export type SelectProps = FieldProps & {
  options: Option[]
  width?: 'short' | 'medium' | 'full'
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps | 'className'>

export function Select(props: SelectProps) {
  const { label, name, id, hint, error, required, options, width = 'medium', ...rest } = props
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} required={required}>
      <span className={`${styles.frame} ${styles[width]}`}>
        <select {...rest} {...wiring(props)} className={styles.select}>
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </span>
    </Field>
  )
}
