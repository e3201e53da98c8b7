// The reports that were frozen: their files as stored, and the hashes by which anybody can check them.
import { todayInTokyo, useT } from '#kernel/i18n'
import { Blank, Disclosure, Panel, Table } from '#kernel/ui'
import { reportFileHref } from '../addresses.ts'
import { dayInWords } from '../desk-wish.ts'
import type { StoredReport } from '../published.server.ts'
import { Downloads } from '../ui/index.ts'
import styles from './DeskReportPublished.module.css'

export function DeskReportPublished({ code, reports }: { code: string; reports: StoredReport[] }) {
  const t = useT()
  const day = (iso: string) => dayInWords(iso, t.language)
  const columns = [
    { key: 'asOf', label: t('progress.desk.asOf'), heading: true },
    { key: 'approval', label: t('progressUi.published.approval') },
    { key: 'published', label: t('progress.desk.published.when') },
    { key: 'files', label: t('progressUi.published.files'), width: 'wide' as const },
  ]
  const rows = reports.map((report) => ({
    key: report.publicId,
    cells: {
      asOf: (
        <span id={`report-${report.publicId}`}>
          {day(report.asOf)}
          <br />
          <span className={styles.small}>{t(`progress.desk.template.${report.template}`)}</span>
        </span>
      ),
      approval: [report.approvedOn && day(report.approvedOn), report.documentNumber]
        .filter(Boolean)
        .join(' ') || <Blank />,
      published: `${day(todayInTokyo(new Date(report.publishedAt)))} ${report.publishedBy}`,
      files: <Files code={code} report={report} />,
    },
  }))
  return (
    <Panel title={t('progress.desk.published.title')} id="published-reports">
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
    </Panel>
  )
}

function Files({ code, report }: { code: string; report: StoredReport }) {
  const t = useT()
  const files = report.files.map(({ format }) => ({
    format,
    href: reportFileHref(code, report.publicId, format),
  }))
  return (
    <>
      <Downloads
        files={files}
        of={t('progressUi.asOf', { date: dayInWords(report.asOf, t.language) })}
      />
      <Disclosure summary={t('progress.desk.published.hashes')}>
        <p className={styles.small}>{t('progress.desk.published.hashesHint')}</p>
        <dl className={styles.hashes}>
          {report.files.map(({ format, sha256 }) => (
            <div key={format}>
              <dt>{format}</dt>
              <dd>
                <code>{sha256}</code>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  )
}
