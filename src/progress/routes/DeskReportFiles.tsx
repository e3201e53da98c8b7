// The files of the report that is shown, and the step to freezing it.
import { useT } from '#kernel/i18n'
import { Cluster, LinkButton, Notice, Panel, Stack } from '#kernel/ui'
import type { DeskReportView } from '../desk-report.server.ts'
import { dayInWords, wishQuery } from '../desk-wish.ts'
import type { ProgressReport } from '../schema.ts'
import { DownloadLinks } from './DownloadLinks.tsx'

interface DeskReportFilesProps {
  code: string
  view: DeskReportView
  report: ProgressReport
}

const files = [
  { key: 'docx' },
  { key: 'pdf' },
  { key: 'xlsx' },
  { key: 'csv' },
  { key: 'csv-sjis', format: 'csv', encoding: 'cp932' },
  { key: 'html' },
  { key: 'json' },
] as const

export function DeskReportFiles({ code, view, report }: DeskReportFilesProps) {
  const t = useT()
  const { wish, choice, refusal } = view
  const home = `/${code}/desk/report`
  const base = { programme: choice.current }
  const links = files.map(({ key, ...rest }) => {
    const { format = key, encoding = '' } = { ...rest } as { format?: string; encoding?: string }
    const query = wishQuery(wish, { ...base, format, ...(encoding && { encoding }) })
    return { key, href: `${home}/file?${query}`, opens: key === 'html', label: fileLabel(t, key) }
  })
  const day = dayInWords(report.asOf, t.language)
  const template = t(`progress.desk.template.${wish.template}`)
  return (
    <Panel title={t('progress.desk.files.title', { day, template })}>
      <Stack>
        {refusal && <Notice kind="error">{t.byName(refusal.messageKey, refusal.details)}</Notice>}
        {wish.isDraft && <Notice kind="warning">{t('progress.desk.files.draft')}</Notice>}
        {view.activities > 1000 && (
          <p>{t('progress.desk.files.large', { count: view.activities })}</p>
        )}
        <DownloadLinks links={links} />
        <Freeze view={view} href={`${home}/freeze?${wishQuery(wish, base)}`} />
      </Stack>
    </Panel>
  )
}

function fileLabel(t: ReturnType<typeof useT>, key: (typeof files)[number]['key']) {
  return t(`progress.desk.files.${key}`)
}

/** Only what is published, as it is known now, can be frozen. */
function Freeze({ view, href }: { view: DeskReportView; href: string }) {
  const t = useT()
  if (!view.mayPublish) return <p>{t('progress.desk.freeze.notYours')}</p>
  if (view.wish.isDraft || view.wish.knownOn)
    return <p>{t('progress.desk.freeze.onlyPublished')}</p>
  return (
    <Cluster>
      <LinkButton href={href}>{t('progress.desk.freeze.link')}</LinkButton>
      <span>{t('progress.desk.freeze.hint')}</span>
    </Cluster>
  )
}
