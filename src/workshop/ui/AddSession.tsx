// One more session of a series; its place and times are those of the last one until somebody says otherwise.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Disclosure, Select, Stack } from '#kernel/ui'
import { agendaTemplates } from '../agenda-templates.ts'
import type { SessionFields as Fields } from '../schema.ts'
import { sessionDefaults } from '../session.ts'
import type { PlanForm } from './plan-form.ts'
import { SessionFields } from './SessionFields.tsx'

interface AddSessionProps {
  form: PlanForm
  last: Pick<Fields, 'place' | 'startsAt' | 'endsAt'> | undefined
  isOpen: boolean
}

export function AddSession({ form, last, isOpen }: AddSessionProps) {
  const t = useT()
  const { place, startsAt, endsAt } = last ?? sessionDefaults
  const templates = agendaTemplates.filter(({ sessions }) => sessions.length === 1)
  return (
    <Disclosure summary={t('workshop.series.add')} open={isOpen}>
      <Form method="post">
        <input type="hidden" name="intent" value="add" />
        <Stack gap="large">
          <SessionFields form={form} plan={{ ...sessionDefaults, place, startsAt, endsAt }} />
          <Select
            label={t('workshop.series.template.label')}
            {...form.control('template')}
            options={[
              { value: '', label: t('workshop.series.template.later') },
              ...templates.map(({ id }) => ({
                value: id,
                label: t.byName(`workshop.series.template.${id}`, { count: 1 }),
              })),
            ]}
            defaultValue={form.typed('template')}
          />
          <div>
            <Button>{t('workshop.series.add')}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}
