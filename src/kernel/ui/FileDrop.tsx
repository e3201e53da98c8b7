// A file, chosen or dropped: the browser's own input made as large as a sheet of paper, so no script is needed.

import { useT } from '#kernel/i18n'
import { Field, type FieldProps, wiring } from './Field.tsx'
import styles from './FileDrop.module.css'
import { Icon } from './Icon.tsx'

export type FileDropProps = FieldProps & {
  /** e.g. ".txt,.md,.html,.docx,.xlsx,.csv" */
  accept?: string
  multiple?: boolean
}

export function FileDrop(props: FileDropProps) {
  const t = useT()
  const { label, name, id, hint, error, required, accept, multiple } = props
  return (
    <Field label={label} name={name} id={id} hint={hint} error={error} required={required}>
      <div className={styles.sheet}>
        <span className={styles.words} aria-hidden="true">
          <Icon name="upload" />
          {t('ui.dropHere')}
        </span>
        <input
          {...wiring(props)}
          type="file"
          accept={accept}
          multiple={multiple}
          className={styles.input}
        />
      </div>
    </Field>
  )
}
