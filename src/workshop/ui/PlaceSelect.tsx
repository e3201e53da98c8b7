// Where a workshop stands in the progress report: under an initiative, as a new line or one that is there.
import { useT } from '#kernel/i18n'
import { Select } from '#kernel/ui'
import type { OpenPlace } from '../series-place.server.ts'
import type { PlanForm } from './plan-form.ts'

interface PlaceSelectProps {
  places: OpenPlace[]
  form: PlanForm
}

/** How much of an activity's text is enough to know it by. */
const shortText = 40

export function PlaceSelect({ places, form }: PlaceSelectProps) {
  const t = useT()
  const options = places.flatMap(({ initiative, title, activities }) => [
    { value: initiative, label: t('workshop.series.place.make', { title }) },
    ...activities.map(({ id, label, text }) => ({
      value: `${initiative}:${id}`,
      label: t('workshop.series.place.adopt', { title, label, text: shortened(text) }),
    })),
  ])
  return (
    <Select
      label={t('workshop.series.place.label')}
      hint={t('workshop.series.place.hint')}
      {...form.control('place')}
      width="full"
      options={[{ value: '', label: t('workshop.series.place.none') }, ...options]}
      defaultValue={form.typed('place')}
    />
  )
}

function shortened(text: string): string {
  const letters = [...text.replaceAll('\n', ' ')]
  return letters.length > shortText ? `${letters.slice(0, shortText).join('')}…` : letters.join('')
}
