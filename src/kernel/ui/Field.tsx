// Label, hint and mistake around one control: the same order and the same words on every form.

import type { ReactNode } from 'react'
import { useT } from '#kernel/i18n'
import styles from './Field.module.css'
import { Icon } from './Icon.tsx'

export interface FieldProps {
  label: ReactNode
  name: string
  /** Give one when the same name stands twice on a page; else the name is the id (ErrorSummary links to it). */
  id?: string
  hint?: ReactNode
  error?: string
  required?: boolean
}

export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const id = field.id ?? field.name
  return (
    <div className={field.error ? `${styles.field} ${styles.wrong}` : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {field.label}
        {field.required && <RequiredMark />}
      </label>
      <FieldWords id={id} hint={field.hint} error={field.error} />
      {children}
    </div>
  )
}

export function RequiredMark() {
  return <span className={styles.required}>{useT()('ui.required')}</span>
}

/** Hint and mistake, named so that `wiring` can point the control at them. */
export function FieldWords({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  const t = useT()
  return (
    <>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="error" />
          <span>
            {t('ui.errorMark')} {error}
          </span>
        </p>
      )}
    </>
  )
}

/** The attributes that tie a control to its label, hint and mistake. */
export function wiring({ name, id = name, hint, error, required }: FieldProps) {
  const words = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    name,
    required,
    'aria-describedby': words || undefined,
    'aria-invalid': error ? (true as const) : undefined,
  }
}
