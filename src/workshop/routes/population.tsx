// /desk/workshops/population: the town's own open data on who lives where and how old they are.
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { actor, town } from '#kernel/context'
import { attempt, formWords, readForm } from '#kernel/forms'
import { formatEdtf, formatNumber, useT } from '#kernel/i18n'
import { allow, isEditor } from '#kernel/tenancy'
import { Button, ErrorSummary, FileDrop, Notice, PageHead, Panel, Stack, Table } from '#kernel/ui'
import { listPopulations, loadPopulation } from '../population.server.ts'
import type { Route } from './+types/population.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const who = context.get(actor)
  allow(isEditor(who))
  const done = new URL(request.url).searchParams.get('done') !== null
  return { code: context.get(town).code, surveys: await listPopulations(who), done }
}

const Upload = z.object({
  file: z.instanceof(File).refine(({ size }) => size > 0, { message: 'kernel.form.missing' }),
})

export async function action({ request, context }: Route.ActionArgs) {
  const here = context.get(town)
  const form = await readForm(request, Upload)
  if (!form.ok) return data(form.mistakes, 422)
  const { name } = form.value.file
  const bytes = new Uint8Array(await form.value.file.arrayBuffer())
  const load = () => loadPopulation(context.get(actor), here, { name, bytes })
  const loaded = await attempt(form.values, load, { '*': 'file' })
  if (!loaded.ok) return data(loaded.mistakes, 422)
  throw redirect(`/${here.code}/desk/workshops/population?done`)
}

export default function PopulationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { code, surveys, done } = loaderData
  const { errors, errorOf } = formWords(t, actionData, 'file')
  const title = t('workshop.people.populationPage.title')
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('workshop.people.populationPage.lead')}
        breadcrumb={[
          { label: t('workshop.people.list.title'), href: `/${code}/desk/workshops` },
          { label: title },
        ]}
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={errors} />
      {done && !actionData && (
        <Notice kind="success" live>
          {t('workshop.people.populationPage.done')}
        </Notice>
      )}
      <Panel title={t('workshop.people.populationPage.load')}>
        <form method="post" encType="multipart/form-data">
          <Stack>
            <FileDrop
              label={t('workshop.people.populationPage.file')}
              hint={t('workshop.people.populationPage.fileHint')}
              name="file"
              accept=".csv,text/csv"
              required
              error={errorOf('file')}
            />
            <div>
              <Button>{t('workshop.people.populationPage.send')}</Button>
            </div>
          </Stack>
        </form>
      </Panel>
      <Panel title={t('workshop.people.populationPage.loaded')}>
        <Table
          caption={t('workshop.people.populationPage.loaded')}
          captionHidden
          columns={[
            { key: 'day', label: t('workshop.people.populationPage.day'), heading: true },
            { key: 'areas', label: t('workshop.people.populationPage.areas'), align: 'end' },
            { key: 'people', label: t('workshop.people.populationPage.people'), align: 'end' },
          ]}
          rows={surveys.map(({ surveyedOn, areas, people }) => ({
            key: surveyedOn,
            cells: {
              day: formatEdtf(surveyedOn, t.language),
              areas: formatNumber(areas),
              people: formatNumber(people),
            },
          }))}
          empty={<p>{t('workshop.people.populationPage.none')}</p>}
        />
      </Panel>
    </Stack>
  )
}
