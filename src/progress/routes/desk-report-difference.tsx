// /desk/report/difference: what changed between two days, or between two published reports.
import { Form } from 'react-router'
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  Button,
  Checkbox,
  Cluster,
  DateField,
  EmptyState,
  ErrorSummary,
  PageHead,
  Panel,
  Select,
  Stack,
} from '#kernel/ui'
import { type DifferenceView, differenceView, type SideName } from '../desk-difference.server.ts'
import { dayInWords } from '../desk-wish.ts'
import type { Route } from './+types/desk-report-difference.ts'
import { DeskReportChanges } from './DeskReportChanges.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  return { code: here.code, view: await differenceView(context.get(actor), here, request.url) }
}

export default function Difference({ loaderData: { code, view } }: Route.ComponentProps) {
  const t = useT()
  const title = t('progress.page.difference')
  const home = `/${code}/desk/report`
  const breadcrumb = [{ label: t('progress.desk.title'), href: home }, { label: title }]
  const words = formWords(t, { values: {}, mistakes: view?.mistakes ?? [] })
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} lead={t('progress.desk.difference.lead')} breadcrumb={breadcrumb} />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      {view && <Sides view={view} words={words} action={`${home}/difference`} />}
      {view?.sides ? (
        <DeskReportChanges sides={view.sides} changes={view.changes} />
      ) : (
        <EmptyState title={t('progress.page.chooseDays')} />
      )}
    </Stack>
  )
}

interface SidesProps {
  view: DifferenceView
  words: ReturnType<typeof formWords>
  action: string
}

function Sides({ view, words, action }: SidesProps) {
  const t = useT()
  return (
    <Panel>
      <Form method="get" action={action}>
        <input type="hidden" name="programme" value={view.programme} />
        <Stack gap="large">
          <OneSide side="from" view={view} words={words} />
          <OneSide side="to" view={view} words={words} />
          <Checkbox
            name="content"
            value="draft"
            label={t('progress.desk.difference.withDrafts')}
            defaultChecked={view.isDraft}
          />
          <Cluster>
            <Button>{t('progress.page.compare')}</Button>
          </Cluster>
        </Stack>
      </Form>
    </Panel>
  )
}

function OneSide({ side, view, words }: Omit<SidesProps, 'action'> & { side: SideName }) {
  const t = useT()
  const typed = view.typed[side]
  const reports = view.published.map(({ publicId, asOf, documentNumber, template }) => ({
    value: publicId,
    label: [
      t('progressUi.asOf', { date: dayInWords(asOf, t.language) }),
      t(`progress.desk.template.${template}`),
      documentNumber,
    ]
      .filter(Boolean)
      .join(' '),
  }))
  return (
    <Cluster align="end">
      <DateField
        label={t(`progress.desk.difference.${side}`)}
        hint={t(`progress.desk.difference.${side}Hint`)}
        name={side}
        defaultValue={typed.day}
        error={words.errorOf(side)}
      />
      {reports.length > 0 && (
        <Select
          label={t(`progress.desk.difference.${side}Report`)}
          name={`${side}-report`}
          options={[{ value: '', label: t('progress.desk.difference.byDay') }, ...reports]}
          defaultValue={typed.report}
        />
      )}
    </Cluster>
  )
}
