// What is told of a series as a whole, and whether the public sees it and may apply.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import {
  Button,
  Checkbox,
  Cluster,
  Disclosure,
  Panel,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
} from '#kernel/ui'
import { type SeriesFields, seriesKinds } from '../schema.ts'
import type { PlanForm } from './plan-form.ts'
import { WhenAndWhy } from './WhenAndWhy.tsx'

interface SeriesSettingsProps {
  series: SeriesFields
  form: PlanForm
}

export function SeriesSettings({ series, form }: SeriesSettingsProps) {
  const t = useT()
  return (
    <Panel title={t('workshop.series.settings')} id="save-main">
      <Stack>
        <Disclosure summary={t('workshop.series.openSettings')} open={form.errors.length > 0}>
          <Form method="post">
            <input type="hidden" name="intent" value="save" />
            <Stack gap="large">
              <SettingFields series={series} form={form} />
              <WhenAndWhy form={form} />
              <div>
                <Button>{t('workshop.series.save')}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
        <Disclosure summary={t('workshop.series.drop')}>
          <Form method="post">
            <Stack>
              <p>{t('workshop.series.dropHint')}</p>
              <Cluster>
                <input type="hidden" name="intent" value="drop" />
                <Button look="danger">{t('workshop.series.drop')}</Button>
              </Cluster>
            </Stack>
          </Form>
        </Disclosure>
      </Stack>
    </Panel>
  )
}

function SettingFields({ series, form: { typed, control, ticked } }: SeriesSettingsProps) {
  const t = useT()
  const isTicked = (name: 'isPublic' | 'takesApplications') =>
    ticked(name, series[name] ? ['on'] : []).includes('on')
  return (
    <>
      <TextField
        label={t('workshop.series.field.title')}
        {...control('title')}
        required
        defaultValue={typed('title', series.title)}
      />
      <RadioGroup
        label={t('workshop.series.field.kind')}
        {...control('kind')}
        inline
        options={seriesKinds.map((value) => ({
          value,
          label: t(`workshop.series.seriesKind.${value}`),
        }))}
        defaultValue={typed('kind', series.kind)}
      />
      <TextArea
        label={t('workshop.series.field.description')}
        hint={t('workshop.series.field.descriptionHint')}
        {...control('description')}
        defaultValue={typed('description', series.description)}
      />
      <Checkbox
        {...control('isPublic')}
        label={t('workshop.series.field.isPublic')}
        hint={t('workshop.series.field.isPublicHint')}
        defaultChecked={isTicked('isPublic')}
      />
      <Checkbox
        {...control('takesApplications')}
        label={t('workshop.series.field.takesApplications')}
        hint={t('workshop.series.field.takesApplicationsHint')}
        defaultChecked={isTicked('takesApplications')}
      />
      <TextArea
        label={t('workshop.series.field.questions')}
        hint={t('workshop.series.field.questionsHint')}
        {...control('questions')}
        defaultValue={typed('questions', series.questions.join('\n'))}
      />
    </>
  )
}
