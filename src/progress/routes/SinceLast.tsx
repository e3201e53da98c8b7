// What is new since the council's last paper, and the papers themselves.

import { useT } from '#kernel/i18n'
import { reportFileHref, reportLinks } from '../addresses.ts'
import { dayInWords } from '../desk-wish.ts'
import type { PublicProgress } from '../public-page.server.ts'
import { ChangesSince, PublishedReports } from '../ui/index.ts'

interface SinceLastProps {
  code: string
  page: Pick<PublicProgress, 'since' | 'reports'>
  asOf: string
}

export function SinceLast({ code, page, asOf }: SinceLastProps) {
  const t = useT()
  const links = reportLinks(code)
  const { since, reports } = page
  return (
    <>
      {since && (
        <ChangesSince
          title={t('progressUi.changes.title')}
          beside={t('progressUi.changes.since', { date: dayInWords(since.asOf, t.language) })}
          compareHref={`/${code}/progress/difference?report=${since.publicId}&to=${asOf}`}
          changes={since.changes.map((change) => ({
            ...change,
            key: change.publicId,
            href: change.kind === 'removed' ? null : links.activity(change.publicId),
          }))}
        />
      )}
      {reports.length > 0 && (
        <PublishedReports reports={reports.slice(0, 3).map((report) => drawn(code, report))} />
      )}
    </>
  )
}

/** A stored report as the list draws it. */
export function drawn(code: string, report: PublicProgress['reports'][number]) {
  return {
    key: report.publicId,
    title: report.title,
    href: reportFileHref(code, report.publicId, 'html'),
    asOf: report.asOf,
    approvedOn: report.approvedOn,
    documentNumber: report.documentNumber,
    files: report.files.map(({ format }) => ({
      format,
      href: reportFileHref(code, report.publicId, format),
    })),
  }
}
