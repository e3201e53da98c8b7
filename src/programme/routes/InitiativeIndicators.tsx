// What the initiative is measured by: each indicator with its values of the years, and a new one.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Checkbox, Disclosure, Panel, Select, Stack, TextField } from '#kernel/ui'
import { indicatorName } from '../initiative-words.ts'
import { InitiativeColumnsOff, settingsHref } from './InitiativeColumnsOff.tsx'
import styles from './InitiativeForm.module.css'
import { type InitiativeFormProps, initiativeControls } from './initiative-props.ts'

export function InitiativeIndicators(props: InitiativeFormProps) {
  const t = useT()
  const { view, words, desk } = props
  const { hasIndicators, needsLead } = view.choices
  const title = t('programme.desk.initiative.indicators')
  if (!hasIndicators) {
    const href = settingsHref(desk, view.choice.current, needsLead)
    return (
      <InitiativeColumnsOff
        title={title}
        text={t('programme.desk.initiative.indicatorsOff')}
        href={href}
      />
    )
  }
  const isTyped = words.typed(indicatorName('new', 'name')) !== ''
  return (
    <Panel title={title}>
      <Stack>
        {view.indicators.map(({ publicId, name, years }) => (
          <fieldset key={publicId} className={styles.group}>
            <legend lang="ja">{t('programme.desk.initiative.indicator', { name })}</legend>
            <IndicatorFields {...props} indicator={publicId} years={years} />
            <Checkbox
              label={t('programme.desk.initiative.dropIndicator')}
              name={indicatorName(publicId, 'dropped')}
            />
          </fieldset>
        ))}
        <Disclosure summary={t('programme.desk.initiative.newIndicator')} open={isTyped}>
          <IndicatorFields {...props} indicator="new" years={view.newIndicatorYears} />
        </Disclosure>
      </Stack>
    </Panel>
  )
}

interface IndicatorFieldsProps extends InitiativeFormProps {
  /** Public id, or new. */
  indicator: string
  years: number[]
}

function IndicatorFields({ indicator, years, ...props }: IndicatorFieldsProps) {
  const t = useT()
  const control = initiativeControls(props)
  const field = (name: Parameters<typeof indicatorName>[1]) =>
    control(indicatorName(indicator, name))
  return (
    <div className={styles.years}>
      <TextField label={t('programme.desk.initiative.name')} lang="ja" {...field('name')} />
      <TextField label={t('programme.desk.initiative.unit')} lang="ja" {...field('unit')} />
      <Select
        label={t('programme.desk.initiative.accumulation')}
        width="full"
        options={(['single', 'cumulative'] as const).map((value) => ({
          value,
          label: t(`programme.desk.initiative.${value}`),
        }))}
        {...field('accumulation')}
      />
      {(['baselineYear', 'baselineValue', 'targetYear', 'targetValue'] as const).map((name) => (
        <TextField key={name} label={t(`programme.desk.initiative.${name}`)} {...field(name)} />
      ))}
      {years.map((year) => (
        <TextField
          key={year}
          label={t('programme.desk.initiative.actual', {
            year: formatFiscalYear(year, t.language),
          })}
          {...field(`actual${year}`)}
        />
      ))}
    </div>
  )
}
