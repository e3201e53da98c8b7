// Where a series stands in the progress report, in the words that stand there now.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Anchor, Button, Disclosure, Notice, Panel, Stack, StateMark } from '#kernel/ui'
import type { Standing } from '../activity.server.ts'
import type { OpenPlace } from '../series-place.server.ts'
import { PlaceSelect } from './PlaceSelect.tsx'
import type { PlanForm } from './plan-form.ts'

interface SeriesStandingProps {
  desk: string
  series: {
    standing: {
      how: Standing
      initiative: string
      activity: string | null
      state: 'implemented' | 'notImplemented' | 'planned' | null
      label: string
      text: string
    } | null
    isAdopted: boolean
    isPlanner: boolean
    places: OpenPlace[]
  }
  form: PlanForm
}

export function SeriesStanding({ desk, series, form }: SeriesStandingProps) {
  const t = useT()
  const { standing, places, isPlanner } = series
  const change = isPlanner && places.length > 0 && <PlaceForm form={form} places={places} />
  return (
    <Panel title={t('workshop.series.place.title')} id="place-main">
      <Stack>
        {!standing && <p>{t('workshop.series.place.nowhere')}</p>}
        {standing && <Line desk={desk} standing={standing} />}
        {standing?.how === 'kept' && (
          <p>{t(`workshop.series.place.${series.isAdopted ? 'adopted' : 'own'}`)}</p>
        )}
        {standing?.how === 'takenOver' && (
          <Notice kind="warning">{t('workshop.series.place.takenOver')}</Notice>
        )}
        {standing?.how === 'gone' && (
          <Notice kind="warning">{t('workshop.series.place.gone')}</Notice>
        )}
        {!standing && isPlanner && places.length === 0 && (
          <p>{t('workshop.series.place.askEditor')}</p>
        )}
        {change}
      </Stack>
    </Panel>
  )
}

type LineProps = { desk: string; standing: NonNullable<SeriesStandingProps['series']['standing']> }

function Line({ desk, standing: { initiative, activity, state, label, text } }: LineProps) {
  const t = useT()
  if (!activity) return null
  return (
    <>
      <p>
        {t('workshop.series.place.under', { title: initiative })}{' '}
        <StateMark kind={state ?? 'other'} label={label} />
      </p>
      <blockquote lang="ja">{text}</blockquote>
      <p>
        <Anchor href={`${desk}/programme/activity/${activity}`}>
          {t('workshop.series.place.open')}
        </Anchor>
      </p>
    </>
  )
}

function PlaceForm({ form, places }: { form: PlanForm; places: OpenPlace[] }) {
  const t = useT()
  return (
    <Disclosure summary={t('workshop.series.place.change')}>
      <Form method="post">
        <input type="hidden" name="intent" value="place" />
        <Stack>
          <PlaceSelect places={places} form={form} />
          <div>
            <Button look="outline">{t('workshop.series.place.submit')}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}
