// Several lines of text. It grows with what is typed where the browser can, and scrolls where it cannot.

import type { TextareaHTMLAttributes } from 'react'
import { Field, type FieldProps, wiring } from './Field.tsx'
import styles from './TextArea.module.css'

export type TextAreaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps | 'className'>

export function TextArea(props: TextAreaProps) {
  const { label, name, id, hint, error, required, rows = 4, ...rest } = props
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} required={required}>
      <textarea {...rest} {...wiring(props)} rows={rows} className={styles.area} />
    </Field>
  )
}
