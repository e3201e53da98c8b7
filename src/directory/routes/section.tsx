// One section or body: what it is, what happened to it, and every step that can be taken with it.
import { data, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { mayAdminister, mayRead } from '#kernel/tenancy'
import {
  DescriptionList,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHead,
  Panel,
  Stack,
} from '#kernel/ui'
import { changeFromForm, shownSteps } from '../desk.server.ts'
import { everything } from '../handle.server.ts'
import { listUnits } from '../operations.server.ts'
import { useDay } from '../ui/days.ts'
import { StepList } from '../ui/StepList.tsx'
import { UnitForms } from '../ui/UnitForms.tsx'
import type { Unit } from '../unit.ts'
import type { Route } from './+types/section.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const units = await listUnits(who, { ...everything, includeEnded: true })
  const unit = units.find(({ id }) => id === params.unit)
  if (!unit) refuse('not-found', 'directory.mistake.noSuchUnit')
  const steps = mayRead(who) ? await shownSteps(who, unit.id) : []
  const { code } = context.get(town)
  return { code, unit, units, steps, mayChange: mayAdminister(who) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const changed = await changeFromForm(context.get(actor), params.unit ?? '', request)
  if (!changed.ok) return data(changed.mistakes, 422)
  const done = changed.values.intent === 'undo' ? 'undone' : 'changed'
  throw redirect(`/${context.get(town).code}/desk/sections?done=${done}`)
}

export default function SectionPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const day = useDay()
  const { code, unit, units, steps, mayChange } = loaderData
  const list = `/${code}/desk/sections`
  const undo = actionData?.values.intent === 'undo' ? actionData : undefined
  return (
    <Stack gap="large">
      <title>{unit.name}</title>
      <PageHead
        title={unit.name}
        breadcrumb={[{ label: t('directory.page.title'), href: list }, { label: unit.name }]}
        actions={
          <LinkButton look="text" icon="back" href={list}>
            {t('directory.page.back')}
          </LinkButton>
        }
      />
      <ErrorSummary
        title={t('kernel.form.mistakesTitle')}
        errors={formWords(t, undo, 'history').errors}
      />
      {unit.endsOn && <Notice>{t('directory.unit.ended', { day: day(unit.endsOn) })}</Notice>}
      <Panel title={t('directory.unit.facts')}>
        <Facts unit={unit} units={units} list={list} />
      </Panel>
      {mayChange && !unit.endsOn && <UnitForms unit={unit} units={units} mistakes={actionData} />}
      <Panel title={t('directory.unit.history')} id="history">
        <StepList steps={steps} mayChange={mayChange} />
      </Panel>
    </Stack>
  )
}

interface FactsProps {
  unit: Unit
  units: Unit[]
  list: string
}

function Facts({ unit, units, list }: FactsProps) {
  const t = useT()
  const day = useDay()
  const links = (some: Unit[]) =>
    some.map(({ id, name }) => (
      <LinkButton key={id} look="text" size="small" href={`${list}/${id}`}>
        {name}
      </LinkButton>
    ))
  const parent = units.filter(({ id }) => id === unit.parent)
  const successors = units.filter(({ id }) => unit.successors.includes(id))
  const predecessors = units.filter((one) => one.successors.includes(unit.id))
  const facts = [
    { key: 'since', term: t('directory.page.since'), value: day(unit.startsOn) },
    {
      key: 'until',
      term: t('directory.page.until'),
      value: unit.endsOn ? day(unit.endsOn) : t('directory.page.goesOn'),
    },
    parent.length > 0 && { key: 'parent', term: t('directory.page.parent'), value: links(parent) },
    predecessors.length > 0 && {
      key: 'predecessors',
      term: t('directory.unit.predecessors'),
      value: links(predecessors),
    },
    successors.length > 0 && {
      key: 'successors',
      term: t('directory.unit.successors'),
      value: links(successors),
    },
  ]
  return <DescriptionList facts={facts.filter((fact) => fact !== false)} />
}
