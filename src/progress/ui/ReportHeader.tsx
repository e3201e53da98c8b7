// The head of the report: which programme, as of when, what the town says about it in one paragraph.

import type { ReactNode } from 'react'
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Phrases, StateMark } from '#kernel/ui'
import type { ProgressReport } from '../schema.ts'
import { dayInWords } from './dates.ts'
import styles from './ReportHeader.module.css'

type Head = Pick<
  ProgressReport,
  'town' | 'programme' | 'fiscalYear' | 'asOf' | 'knownAt' | 'draft' | 'approval'
>

export function ReportHeader({ report, actions }: { report: Head; actions?: ReactNode }) {
  const t = useT()
  const { programme, approval } = report
  const lead = [programme.coverLine, programme.lead].filter(Boolean)
  return (
    <header className={styles.header}>
      <Contours />
      <p className={styles.over}>
        <span lang="ja">{report.town.name}</span> {formatFiscalYear(report.fiscalYear, t.language)}
      </p>
      <h1 className={styles.title} lang="ja">
        <Phrases>{programme.title}</Phrases>
      </h1>
      <p className={styles.day}>
        <time dateTime={report.asOf} className={styles.asOf}>
          {t('progressUi.asOf', { date: dayInWords(report.asOf, t.language) })}
        </time>
        {report.draft && <StateMark kind="draft" label={t('progressUi.draft')} />}
      </p>
      {report.knownAt && (
        <p className={styles.small}>
          {t('progressUi.knownAt', { date: dayInWords(report.knownAt.slice(0, 10), t.language) })}
        </p>
      )}
      {lead.map((paragraph) => (
        <p key={paragraph} className={styles.lead} lang="ja">
          {paragraph}
        </p>
      ))}
      {approval && <Approval approval={approval} />}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}

function Approval({ approval }: { approval: NonNullable<Head['approval']> }) {
  const t = useT()
  const { approvedOn, documentNumber } = approval
  if (!approvedOn && !documentNumber) return null
  return (
    <p className={styles.small}>
      {approvedOn && (
        <span>
          {t('progressUi.approvedOn')} {dayInWords(approvedOn, t.language)}
        </span>
      )}
      {documentNumber && (
        <span>
          {t('progressUi.documentNumber')} {documentNumber}
        </span>
      )}
    </p>
  )
}

/** Contour lines of the map's paper, and the way across them: drawn, not said. */
function Contours() {
  return (
    <svg
      className={styles.contours}
      viewBox="0 0 420 220"
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M420 20C340 10 250 40 236 104S300 214 420 210" />
      <path d="M420 44C352 36 276 58 264 106S316 192 420 188" />
      <path d="M420 68C366 62 302 76 292 108S334 170 420 166" />
      <path d="M420 92C380 88 328 94 320 110S352 148 420 144" />
      <path d="M300 0C220 8 196 56 190 104S214 196 268 220" />
      <path d="M240 0C180 20 150 60 146 106S160 190 196 220" />
      <path className={styles.way} d="M30 204C110 204 150 150 210 150S300 168 352 112" />
      <circle className={styles.sun} cx="366" cy="101" r="8.5" />
    </svg>
  )
}
