// The steps that can be taken with a section, each folded away until it is wanted.
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { type FormMistakes, formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  Disclosure,
  ErrorSummary,
  Panel,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#kernel/ui'
import type { Unit } from '../unit.ts'
import { parentOptions, unitOptions } from './AddUnitForm.tsx'

interface UnitFormsProps {
  unit: Unit
  units: Unit[]
  mistakes: FormMistakes | undefined
}

export function UnitForms({ unit, units, mistakes }: UnitFormsProps) {
  const t = useT()
  const others = units.filter((one) => one.kind === unit.kind && one.id !== unit.id && !one.endsOn)
  const rest = { unit, others, all: units, mistakes }
  return (
    <Panel title={t('directory.page.change')}>
      <Rename {...rest} />
      <Move {...rest} />
      <End {...rest} />
      {others.length > 0 && <Merge {...rest} />}
      <Split {...rest} />
    </Panel>
  )
}

interface StepFormProps {
  unit: Unit
  all: Unit[]
  others: Unit[]
  mistakes: FormMistakes | undefined
}

type Intent = 'rename' | 'move' | 'end' | 'merge' | 'split'

/** What one form needs to know of what was sent from this page. */
function useStep(intent: Intent, mistakes: FormMistakes | undefined) {
  const t = useT()
  const ours = mistakes?.values.intent === intent ? mistakes : undefined
  const words = formWords(t, ours, 'reason')
  const field = (name: string, otherwise = '') => ({
    name,
    id: `${intent}-${name}`,
    error: words.errorOf(name),
    defaultValue: words.typed(name, otherwise),
  })
  const errors = words.errors.map((one) => ({ ...one, field: `${intent}-${one.field}` }))
  return { intent, isOpen: ours !== undefined, errors, words, field }
}

type Step = ReturnType<typeof useStep>

function StepForm({
  step,
  title,
  button,
  children,
}: {
  step: Step
  title: string
  button: string
  children: ReactNode
}) {
  const t = useT()
  const { defaultValue, ...reason } = step.field('reason')
  return (
    <Disclosure summary={title} open={step.isOpen}>
      <Form method="post">
        <Stack gap="large">
          <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={step.errors} />
          <input type="hidden" name="intent" value={step.intent} />
          {children}
          <TextArea
            {...reason}
            defaultValue={defaultValue}
            label={t('directory.unit.reason')}
            rows={2}
          />
          <div>
            <Button>{button}</Button>
          </div>
        </Stack>
      </Form>
    </Disclosure>
  )
}

function Rename({ unit, mistakes }: StepFormProps) {
  const t = useT()
  const step = useStep('rename', mistakes)
  return (
    <StepForm
      step={step}
      title={t('directory.unit.renameTitle')}
      button={t('directory.unit.rename')}
    >
      <TextField
        {...step.field('name', unit.name)}
        label={t('directory.unit.newName')}
        width="medium"
        required
      />
      <DateField
        {...step.field('effectiveOn')}
        label={t('directory.page.from')}
        hint={t('directory.page.fromHint')}
      />
      <Checkbox
        label={t('directory.unit.isCorrection')}
        name="isCorrection"
        id="rename-isCorrection"
        defaultChecked={step.words.ticked('isCorrection').includes('on')}
      />
    </StepForm>
  )
}

function Move({ unit, all, others, mistakes }: StepFormProps) {
  const t = useT()
  const step = useStep('move', mistakes)
  const siblings = others.filter((one) => one.parent === unit.parent)
  const before = siblings.findLast((one) => all.indexOf(one) < all.indexOf(unit))
  const places = [
    { value: '', label: t('directory.unit.first') },
    ...siblings.map(({ id, name }) => ({
      value: id,
      label: t('directory.unit.afterName', { name }),
    })),
  ]
  return (
    <StepForm step={step} title={t('directory.unit.moveTitle')} button={t('directory.unit.move')}>
      <Select
        {...step.field('parent', unit.parent ?? '')}
        label={t('directory.page.parent')}
        options={parentOptions(others, t('directory.page.noParent'))}
      />
      <Select
        {...step.field('after', before?.id)}
        label={t('directory.unit.after')}
        options={places}
      />
      <DateField
        {...step.field('effectiveOn')}
        label={t('directory.page.from')}
        hint={t('directory.page.fromHint')}
      />
    </StepForm>
  )
}

function End({ all, others, mistakes }: StepFormProps) {
  const t = useT()
  const step = useStep('end', mistakes)
  return (
    <StepForm step={step} title={t('directory.unit.endTitle')} button={t('directory.unit.end')}>
      <p>{t('directory.unit.endHint')}</p>
      <DateField {...step.field('endsOn')} label={t('directory.unit.endsOn')} required />
      {others.length > 0 && (
        <CheckboxGroup
          label={t('directory.unit.successor')}
          name="successors"
          id="end-successors"
          inline
          options={unitOptions(all, others)}
          defaultValues={step.words.ticked('successors')}
          error={step.words.errorOf('successors')}
        />
      )}
    </StepForm>
  )
}

function Merge({ all, others, mistakes }: StepFormProps) {
  const t = useT()
  const step = useStep('merge', mistakes)
  return (
    <StepForm step={step} title={t('directory.unit.mergeTitle')} button={t('directory.unit.merge')}>
      <p>{t('directory.unit.mergeHint')}</p>
      <CheckboxGroup
        label={t('directory.unit.mergeWith')}
        name="others"
        id="merge-others"
        inline
        options={unitOptions(all, others)}
        defaultValues={step.words.ticked('others')}
        error={step.words.errorOf('others')}
      />
      <TextField
        {...step.field('name')}
        label={t('directory.unit.mergedName')}
        width="medium"
        required
      />
      <DateField {...step.field('effectiveOn')} label={t('directory.unit.startsOn')} required />
    </StepForm>
  )
}

function Split({ mistakes }: StepFormProps) {
  const t = useT()
  const step = useStep('split', mistakes)
  return (
    <StepForm step={step} title={t('directory.unit.splitTitle')} button={t('directory.unit.split')}>
      <p>{t('directory.unit.splitHint')}</p>
      <TextArea {...step.field('names')} label={t('directory.unit.splitNames')} rows={3} required />
      <DateField {...step.field('effectiveOn')} label={t('directory.unit.startsOn')} required />
    </StepForm>
  )
}
