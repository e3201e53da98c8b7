// Which part of the report to see, as a plain GET form: the answer is an address that can be sent on.

import { useT } from '#kernel/i18n'
import { Button, DateField, type Option, Select } from '#kernel/ui'
import styles from './FilterForm.module.css'

export interface FilterValues {
  state?: string
  year?: string
  section?: string
  purpose?: string
  asOf?: string
  /** Kept in the address, where the town has several. */
  programme?: string | null
}

export interface FilterFormProps {
  action: string
  /** The page without any condition. */
  resetHref: string
  values: FilterValues
  /** The first option of each list is "all", with the value ''. */
  options: Record<'states' | 'years' | 'sections' | 'purposes', Option[]>
  /** How many activities are shown; null without any condition. */
  found: number | null
  /** Said beside the as-of field, e.g. that this day does not exist. */
  error?: string
}

export function FilterForm({ action, resetHref, values, options, found, error }: FilterFormProps) {
  const t = useT()
  const chosen = chosenIn(values, options)
  const active = chosen.length > 0 || error !== undefined
  return (
    <div className={styles.filter}>
      <details open={error !== undefined}>
        <summary className={styles.summary}>{t('progressUi.filter.title')}</summary>
        <form method="get" action={action} className={styles.form}>
          {values.programme && <input type="hidden" name="programme" value={values.programme} />}
          <Choice name="state" value={values.state} options={options.states} />
          <Choice name="year" value={values.year} options={options.years} />
          <Choice name="section" value={values.section} options={options.sections} />
          <Choice name="purpose" value={values.purpose} options={options.purposes} />
          <DateField
            label={t('progressUi.filter.asOf')}
            name="as-of"
            defaultValue={values.asOf}
            hint={t('progressUi.filter.asOfHint')}
            error={error}
          />
          <div className={styles.buttons}>
            <Button>{t('progressUi.filter.apply')}</Button>
            {active && chosen.length === 0 && (
              <a href={resetHref}>{t('progressUi.filter.reset')}</a>
            )}
          </div>
        </form>
      </details>
      {chosen.length > 0 && (
        <p className={styles.found}>
          {t('progressUi.filter.chosen', { words: chosen.join(t('progressUi.changes.and')) })}{' '}
          {found !== null && t('progressUi.filter.found', { count: found })}{' '}
          <a href={resetHref}>{t('progressUi.filter.reset')}</a>
        </p>
      )}
    </div>
  )
}

/** The chosen conditions in the words of the lists, so that the folded form need not be opened to see them. */
function chosenIn(values: FilterValues, options: FilterFormProps['options']): string[] {
  const word = (list: Option[], value: string | undefined) =>
    value && (list.find((option) => option.value === value)?.label ?? value)
  return [
    word(options.states, values.state),
    word(options.years, values.year),
    word(options.sections, values.section),
    word(options.purposes, values.purpose),
    values.asOf,
  ].flatMap((one) => (one ? [String(one)] : []))
}

interface ChoiceProps {
  name: 'state' | 'year' | 'section' | 'purpose'
  value: string | undefined
  options: Option[]
}

/** One choice is no choice: such a list is left out. */
function Choice({ name, value, options }: ChoiceProps) {
  const t = useT()
  if (options.length < 2) return null
  return (
    <Select
      label={t(`progressUi.filter.${name}`)}
      name={name}
      options={options}
      defaultValue={value ?? ''}
    />
  )
}
