// The reports as they were handed out, each with its files: never made again, so never different.

import { useT } from '#kernel/i18n'
import { Table } from '#kernel/ui'
import type { ReportFormat } from '../schema.ts'
import { Downloads } from './Downloads.tsx'
import { dayInWords } from './dates.ts'
import { Headline } from './Headline.tsx'

export interface PublishedReport {
  key: string
  title: string
  href: string
  asOf: string
  approvedOn: string | null
  documentNumber: string | null
  files: { format: ReportFormat; href: string }[]
}

export function PublishedReports({ reports }: { reports: PublishedReport[] }) {
  const t = useT()
  const columns = [
    { key: 'asOf', label: t('progressUi.published.asOf'), heading: true },
    { key: 'approval', label: t('progressUi.published.approval') },
    { key: 'files', label: t('progressUi.published.files') },
  ]
  const rows = reports.map((report) => ({
    key: report.key,
    cells: {
      asOf: (
        <a href={report.href}>
          {t('progressUi.asOf', { date: dayInWords(report.asOf, t.language) })}
        </a>
      ),
      approval: [
        report.approvedOn && dayInWords(report.approvedOn, t.language),
        report.documentNumber,
      ]
        .filter(Boolean)
        .join(' '),
      files: <Downloads files={report.files} of={report.title} />,
    },
  }))
  return (
    <section aria-labelledby="published">
      <Headline id="published" title={t('progressUi.published.title')} />
      {reports.length === 0 ? (
        <p>{t('progressUi.published.none')}</p>
      ) : (
        <Table
          caption={t('progressUi.published.caption')}
          captionHidden
          columns={columns}
          rows={rows}
        />
      )}
    </section>
  )
}
