// Grades that only the town understands: one list a grade, nothing guessed.
import { Form } from 'react-router'
import { useT } from '#kernel/i18n'
import { Button, Cluster, Notice, Panel, Select, Stack } from '#kernel/ui'
import { activityStates } from '../schema.ts'
import type { Grade } from './import-pieces-view.server.ts'

export function PreviewGrades({ grades }: { grades: Grade[] }) {
  const t = useT()
  const options = [
    { value: '', label: t('programme.importing.grades.later') },
    ...activityStates.map((value) => ({ value, label: t(`programme.state.${value}`) })),
  ]
  return (
    <Panel title={t('programme.importing.grades.title')}>
      <Form method="post" preventScrollReset>
        <Stack>
          {grades.some(({ state }) => state === null) && (
            <Notice kind="warning">{t('programme.importing.grades.hint')}</Notice>
          )}
          <Cluster align="end">
            {grades.map(({ label, state, used }) => (
              <div key={label}>
                <input type="hidden" name="gradeLabels" value={label} />
                <Select
                  name="gradeStates"
                  id={`grade-${label}`}
                  width="short"
                  label={<span lang="ja">{label}</span>}
                  hint={t('programme.importing.grades.used', { count: used })}
                  options={options}
                  defaultValue={state ?? ''}
                />
              </div>
            ))}
          </Cluster>
          <Cluster>
            <Button look="outline" name="intent" value="map">
              {t('programme.importing.grades.submit')}
            </Button>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}
