// The fields of a session's plan that its series' page and its own page ask for alike.
import { useT } from '#kernel/i18n'
import { Cluster, DateField, RadioGroup, TextField } from '#kernel/ui'
import { type SessionFields as Fields, sessionKinds } from '../schema.ts'
import type { PlanForm } from './plan-form.ts'
import { dayField } from './plan-words.ts'

type Plan = Pick<Fields, 'kind' | 'title' | 'date' | 'startsAt' | 'endsAt' | 'place'>

export function SessionFields({ form, plan }: { form: PlanForm; plan: Plan }) {
  const t = useT()
  const { typed, control } = form
  return (
    <>
      <RadioGroup
        label={t('workshop.series.field.sessionKind')}
        {...control('kind')}
        inline
        options={sessionKinds.map((value) => ({
          value,
          label: t(`workshop.series.kind.${value}`),
        }))}
        defaultValue={typed('kind', plan.kind)}
      />
      <TextField
        label={t('workshop.series.field.title')}
        {...control('title')}
        defaultValue={typed('title', plan.title)}
      />
      <DateField
        label={t('workshop.series.field.date')}
        {...control('date')}
        defaultValue={typed('date', dayField(t, plan.date))}
      />
      <TimeFields form={form} plan={plan} />
      <TextField
        label={t('workshop.series.field.place')}
        {...control('place')}
        width="medium"
        defaultValue={typed('place', plan.place)}
      />
    </>
  )
}

interface TimeFieldsProps {
  form: PlanForm
  plan: Pick<Plan, 'startsAt' | 'endsAt'>
}

export function TimeFields({ form: { typed, control }, plan }: TimeFieldsProps) {
  const t = useT()
  return (
    <Cluster align="end">
      {(['startsAt', 'endsAt'] as const).map((name) => (
        <TextField
          key={name}
          label={t(`workshop.series.field.${name}`)}
          {...control(name)}
          type="time"
          width="short"
          defaultValue={typed(name, plan[name] ?? '')}
        />
      ))}
    </Cluster>
  )
}
