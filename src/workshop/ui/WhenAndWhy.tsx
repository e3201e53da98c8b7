// Since when a change of a plan is so, and why: what the progress report tells beside it.
import { useT } from '#kernel/i18n'
import { DateField, TextField } from '#kernel/ui'
import type { PlanForm } from './plan-form.ts'

interface WhenAndWhyProps {
  form: PlanForm
  isReasonNeeded?: boolean
}

export function WhenAndWhy({ form: { typed, control }, isReasonNeeded }: WhenAndWhyProps) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('workshop.series.field.reason')}
        hint={t('workshop.series.field.reasonHint')}
        {...control('reason')}
        required={isReasonNeeded}
        defaultValue={typed('reason')}
      />
      <DateField
        label={t('workshop.series.field.effectiveOn')}
        hint={t('workshop.series.field.effectiveOnHint')}
        {...control('effectiveOn')}
        defaultValue={typed('effectiveOn')}
      />
    </>
  )
}
