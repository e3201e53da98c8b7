// One more section or body.
import { Form } from 'react-router'
import type { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { Button, DateField, ErrorSummary, Panel, Select, Stack, TextField } from '#kernel/ui'
import type { UnitKind } from '../schema.ts'
import { fullName, type Unit } from '../unit.ts'

interface AddUnitFormProps {
  kind: UnitKind
  units: Unit[]
  words: ReturnType<typeof formWords>
}

export function AddUnitForm({ kind, units, words }: AddUnitFormProps) {
  const t = useT()
  const { errors, errorOf, typed } = words
  const title = kind === 'section' ? t('directory.page.addSection') : t('directory.page.addBody')
  return (
    <Panel title={title}>
      <Form method="post">
        <Stack gap="large">
          <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
          <input type="hidden" name="kind" value={kind} />
          <TextField
            label={t('directory.page.name')}
            name="name"
            width="medium"
            required
            autoComplete="off"
            defaultValue={typed('name')}
            error={errorOf('name')}
          />
          {kind === 'section' && (
            <Select
              label={t('directory.page.parent')}
              name="parent"
              options={parentOptions(units, t('directory.page.noParent'))}
              defaultValue={typed('parent')}
              error={errorOf('parent')}
            />
          )}
          <DateField
            label={t('directory.page.from')}
            hint={t('directory.page.fromHint')}
            name="effectiveOn"
            defaultValue={typed('effectiveOn')}
            error={errorOf('effectiveOn')}
          />
          <div>
            <Button>{t('directory.page.add')}</Button>
          </div>
        </Stack>
      </Form>
    </Panel>
  )
}

/** Every unit that goes on may stand above another one. */
export function parentOptions(units: Unit[], none: string) {
  const open = units.filter((unit) => unit.endsOn === null)
  return [{ value: '', label: none }, ...unitOptions(units, open)]
}

/** Units to choose from, with the one above them. */
export function unitOptions(all: Unit[], some: Unit[]) {
  const byId = new Map(all.map((unit) => [unit.id, unit]))
  return some.map((unit) => ({ value: unit.id, label: fullName(byId, unit) }))
}
