// /desk/report: the report as of any day, looked at, handed out as files, and frozen when it is published.
import { actor, town } from '#kernel/context'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import {
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageHead,
  Panel,
  Stack,
  Tabs,
} from '#kernel/ui'
import { deskReportView } from '../desk-report.server.ts'
import { dayInWords } from '../desk-wish.ts'
import type { Route } from './+types/desk-report.ts'
import { DeskReportFiles } from './DeskReportFiles.tsx'
import { DeskReportForm } from './DeskReportForm.tsx'
import { DeskReportPreview } from './DeskReportPreview.tsx'
import { DeskReportPublished } from './DeskReportPublished.tsx'

export async function loader({ request, context }: Route.LoaderArgs) {
  const here = context.get(town)
  const view = await deskReportView(context.get(actor), here, request.url)
  return { code: here.code, view, done: new URL(request.url).searchParams.get('done') }
}

export default function DeskReport({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { code, view, done } = loaderData
  const title = t('progress.desk.title')
  if (!view) return <Nothing code={code} title={title} />
  const words = formWords(t, { values: {}, mistakes: view.mistakes })
  const { report, choice, wish } = view
  const home = `/${code}/desk/report`
  return (
    <Stack gap="large">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead
        title={title}
        lead={t('progress.desk.lead')}
        actions={
          <LinkButton look="outline" href={`${home}/difference?programme=${choice.current}`}>
            {t('progress.desk.toDifference')}
          </LinkButton>
        }
      />
      <ErrorSummary title={t('kernel.form.mistakesTitle')} errors={words.errors} />
      <Done view={view} done={done} />
      {choice.all.length > 1 && (
        <Tabs
          label={t('programme.publishing.chooseProgramme')}
          tabs={choice.all.map((one) => ({
            href: `${home}?programme=${one.publicId}`,
            label: one.title,
            current: one.publicId === choice.current,
          }))}
        />
      )}
      <DeskReportForm view={view} words={words} action={home} />
      {report ? (
        <>
          <DeskReportFiles code={code} view={view} report={report} />
          <DeskReportPreview code={code} report={report} template={wish.template} />
        </>
      ) : (
        <EmptyState title={t('progress.desk.nothing', { day: dayInWords(wish.asOf, t.language) })}>
          {t(`progress.desk.nothingHint.${wish.isDraft ? 'draft' : 'published'}`)}
        </EmptyState>
      )}
      <DeskReportPublished code={code} reports={view.published} />
    </Stack>
  )
}

type View = NonNullable<Route.ComponentProps['loaderData']['view']>

function Done({ view, done }: { view: View; done: string | null }) {
  const t = useT()
  const report = view.published.find(({ publicId }) => publicId === done)
  if (!report) return null
  const day = dayInWords(report.asOf, t.language)
  return (
    <Notice kind="success" live title={t('progress.desk.published.done', { day })}>
      <a href={`#report-${report.publicId}`}>{t('progress.desk.published.seeBelow')}</a>
    </Notice>
  )
}

function Nothing({ code, title }: { code: string; title: string }) {
  const t = useT()
  return (
    <Panel look="plain">
      <title>{`${title} | ${t('ui.productName')}`}</title>
      <PageHead title={title} />
      <EmptyState
        title={t('programme.publishing.noProgramme')}
        action={
          <LinkButton href={`/${code}/desk/import`}>
            {t('programme.publishing.toImport')}
          </LinkButton>
        }
      >
        {t('programme.publishing.noProgrammeHint')}
      </EmptyState>
    </Panel>
  )
}
