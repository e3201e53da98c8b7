// All that is planned for a session, in one form: what is changed here joins the history like any change.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Panel, Stack, TextArea, TextField } from '#kernel/ui'
import type { SessionFields as Fields } from '../schema.ts'
import type { PlanForm } from './plan-form.ts'
import { SessionFields } from './SessionFields.tsx'
import { WhenAndWhy } from './WhenAndWhy.tsx'

interface SessionPlanFormProps {
  session: Omit<Fields, 'dropped'>
  form: PlanForm
}

export function SessionPlanForm({ session, form }: SessionPlanFormProps) {
  const t = useT()
  return (
    <Panel title={t('workshop.series.plan')} id="save-main">
      <Stack>
        <Disclosure summary={t('workshop.series.openPlan')} open={form.errors.length > 0}>
          <Form method="post">
            <input type="hidden" name="intent" value="save" />
            <Stack gap="large">
              <SessionFields form={form} plan={session} />
              <MoreFields session={session} form={form} />
              <WhenAndWhy form={form} />
              <div>
                <Button>{t('workshop.series.save')}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
        <Disclosure summary={t('workshop.series.dropSession')}>
          <Form method="post">
            <Stack>
              <p>{t('workshop.series.dropSessionHint')}</p>
              <div>
                <input type="hidden" name="intent" value="drop" />
                <Button look="danger">{t('workshop.series.dropSession')}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
      </Stack>
    </Panel>
  )
}

function MoreFields({ session, form: { control, typed } }: SessionPlanFormProps) {
  const t = useT()
  const { capacity, facilitators, materials } = session
  return (
    <>
      <TextField
        label={t('workshop.series.field.theme')}
        {...control('theme')}
        defaultValue={typed('theme', session.theme)}
      />
      <TextField
        label={t('workshop.series.field.lecturer')}
        {...control('lecturer')}
        width="medium"
        defaultValue={typed('lecturer', session.lecturer)}
      />
      <TextArea
        label={t('workshop.series.field.lecturerProfile')}
        {...control('lecturerProfile')}
        rows={3}
        defaultValue={typed('lecturerProfile', session.lecturerProfile)}
      />
      <TextArea
        label={t('workshop.series.field.facilitators')}
        hint={t('workshop.series.field.oneALine')}
        {...control('facilitators')}
        rows={3}
        defaultValue={typed('facilitators', facilitators.join('\n'))}
      />
      <TextField
        label={t('workshop.series.field.capacity')}
        {...control('capacity')}
        type="number"
        min={1}
        width="short"
        defaultValue={typed('capacity', capacity === null ? '' : String(capacity))}
      />
      <TextArea
        label={t('workshop.series.field.materials')}
        hint={t('workshop.series.field.materialsHint')}
        {...control('materials')}
        rows={3}
        defaultValue={typed('materials', materials.join('\n'))}
      />
    </>
  )
}
