// Budget, settlement and source of each fiscal year that shows them.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Panel, Stack, TextField } from '#kernel/ui'
import { financeFields, financeName } from '../initiative-words.ts'
import { InitiativeColumnsOff, settingsHref } from './InitiativeColumnsOff.tsx'
import styles from './InitiativeForm.module.css'
import { type InitiativeFormProps, initiativeControls } from './initiative-props.ts'

export function InitiativeFinance({ view, words, desk }: InitiativeFormProps) {
  const t = useT()
  const { financeYears, needsLead } = view.choices
  const field = initiativeControls({ view, words })
  const title = t('programme.desk.initiative.finance')
  if (financeYears.length === 0) {
    const href = settingsHref(desk, view.choice.current, needsLead)
    return (
      <InitiativeColumnsOff
        title={title}
        text={t('programme.desk.initiative.financeOff')}
        href={href}
      />
    )
  }
  return (
    <Panel title={title}>
      <p className={styles.hint}>{t('programme.desk.initiative.financeHint')}</p>
      <Stack>
        {financeYears.map((year) => (
          <fieldset key={year} className={styles.group}>
            <legend>{formatFiscalYear(year, t.language)}</legend>
            <div className={styles.years}>
              {financeFields.map((name) => (
                <TextField
                  key={name}
                  label={t(`programme.desk.initiative.${name}`)}
                  width="medium"
                  {...field(financeName(year, name))}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Stack>
    </Panel>
  )
}
