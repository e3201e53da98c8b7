// One line of text. Width follows what is expected in it, so the form already says how much to write.

import type { InputHTMLAttributes } from 'react'
import { Field, type FieldProps, wiring } from './Field.tsx'
import styles from './TextField.module.css'

export type TextFieldProps = FieldProps & {
  width?: 'short' | 'medium' | 'full'
} & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'width' | 'className'>

export function TextField(props: TextFieldProps) {
  const { label, name, id, hint, error, required, width = 'full', type = 'text', ...rest } = props
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} required={required}>
      <input
        {...rest}
        {...wiring(props)}
        type={type}
        className={`${styles.input} ${styles[width]}`}
      />
    </Field>
  )
}
