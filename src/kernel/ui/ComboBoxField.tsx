// The typed search of SearchSelect. Keyboard, screen reader and touch behaviour are react-aria's: too hard to get right by hand.

import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import { useT } from '#kernel/i18n'
import styles from './ComboBoxField.module.css'
import { FieldWords, RequiredMark, wiring } from './Field.tsx'
import { Icon } from './Icon.tsx'
import type { SearchSelectProps } from './search-select-props.ts'

export default function ComboBoxField(props: SearchSelectProps) {
  const t = useT()
  const { label, name, id = name, hint, error, required, options, defaultValue, width } = props
  const items = options.filter((option) => option.value !== '')
  const { 'aria-describedby': words } = wiring(props)
  return (
    <ComboBox
      className={error ? `${styles.field} ${styles.wrong}` : styles.field}
      name={name}
      formValue="key"
      defaultItems={items}
      defaultValue={defaultValue || null}
      defaultFilter={contains}
      menuTrigger="focus"
      isRequired={required}
      isInvalid={Boolean(error)}
    >
      <Label className={styles.label}>
        {label}
        {required && <RequiredMark />}
      </Label>
      <FieldWords id={id} hint={hint} error={error} />
      <div className={`${styles.frame} ${styles[width ?? 'medium']}`}>
        <Input className={styles.input} id={id} aria-describedby={words} />
        <Button className={styles.open} aria-label={t('ui.openList')}>
          <Icon name="chevron" />
        </Button>
      </div>
      <Popover className={styles.popover}>
        <ListBox<(typeof items)[number]>
          className={styles.list}
          renderEmptyState={() => <p className={styles.none}>{t('ui.nothingFound')}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.value} textValue={item.label} className={styles.item}>
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Full-width digits and letters find the half-width ones, and the other way round. */
function contains(text: string, typed: string) {
  return plain(text).includes(plain(typed))
}

function plain(text: string) {
  return text.normalize('NFKC').toLowerCase()
}
