// All mistakes of a form at its head, each a link to its field.

import styles from './ErrorSummary.module.css'
import { Icon } from './Icon.tsx'

export interface FieldError {
  /** id of the control, by default its name. */
  field: string
  message: string
}

export function ErrorSummary({ title, errors }: { title: string; errors: FieldError[] }) {
  if (errors.length === 0) return null
  return (
    <div className={styles.summary} role="alert" id="errors">
      <p className={styles.title}>
        <Icon name="error" />
        <span>{title}</span>
      </p>
      <ul className={styles.list}>
        {errors.map((error) => (
          <li key={`${error.field} ${error.message}`}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
