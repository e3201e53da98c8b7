// /desk/workshops/new: a new series, with the sessions of a template where one is chosen.
import { data, Form, redirect } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { allow } from '#kernel/tenancy'
import {
  Button,
  ErrorSummary,
  PageHead,
  Panel,
  RadioGroup,
  Stack,
  TextArea,
  TextField,
} from '#kernel/ui'
import { agendaTemplates } from '../agenda-templates.ts'
import { newSeries } from '../plan-forms.server.ts'
import { mayPlan } from '../rights.server.ts'
import { seriesKinds } from '../schema.ts'
import { listPlaces } from '../series-place.server.ts'
import { PlaceSelect } from '../ui/PlaceSelect.tsx'
import { type PlanForm, planForm } from '../ui/plan-form.ts'
import type { Route } from './+types/workshop-new.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const who = context.get(actor)
  allow(mayPlan(who))
  return { code: context.get(town).code, places: await listPlaces(who) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const made = await newSeries(context.get(actor), request)
  if (!made.ok) return data(made.mistakes, 422)
  throw redirect(`/${context.get(town).code}/desk/workshops/${made.value.publicId}?done=made`)
}

export default function NewWorkshop({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, places } = loaderData
  const answer = actionData && { ...actionData, intent: 'new' }
  const form = planForm((read) => formWords(t, read), 'new', answer)
  const title = t('workshop.series.list.new')
  const list = { label: t('workshop.series.list.title'), href: `/${code}/desk/workshops` }
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} breadcrumb={[list, { label: title }]} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={form.errors} />
      <Panel id="new-main">
        <Form method="post">
          <Stack gap="large">
            <NameFields form={form} />
            <TemplateChoice form={form} />
            <PlaceSelect places={places} form={form} />
            <TextArea
              label={t('workshop.series.field.description')}
              hint={t('workshop.series.field.descriptionHint')}
              {...form.control('description')}
              defaultValue={form.typed('description')}
            />
            <div>
              <Button>{t('workshop.series.make')}</Button>
            </div>
          </Stack>
        </Form>
      </Panel>
    </Stack>
  )
}

function NameFields({ form: { control, typed } }: { form: PlanForm }) {
  const t = useT()
  return (
    <>
      <TextField
        label={t('workshop.series.field.title')}
        hint={t('workshop.series.field.titleHint')}
        {...control('title')}
        required
        defaultValue={typed('title')}
      />
      <RadioGroup
        label={t('workshop.series.field.kind')}
        {...control('kind')}
        inline
        options={seriesKinds.map((value) => ({
          value,
          label: t(`workshop.series.seriesKind.${value}`),
        }))}
        defaultValue={typed('kind', 'series')}
      />
    </>
  )
}

function TemplateChoice({ form: { control, typed } }: { form: PlanForm }) {
  const t = useT()
  return (
    <RadioGroup
      label={t('workshop.series.template.label')}
      hint={t('workshop.series.template.hint')}
      {...control('template')}
      options={[
        ...agendaTemplates.map(({ id, sessions }) => ({
          value: id,
          label: t.byName(`workshop.series.template.${id}`, { count: sessions.length }),
          hint: t.byName(`workshop.series.template.${id}Hint`),
        })),
        { value: '', label: t('workshop.series.template.none') },
      ]}
      defaultValue={typed('template', 'branding')}
    />
  )
}
