// The report on the screen, before anybody prints it.
import { formatFiscalYear, useT } from '#kernel/i18n'
import { Phrases, StateMark } from '#kernel/ui'
import { reportLinks } from '../addresses.ts'
import { dayInWords } from '../desk-wish.ts'
import type { ProgressReport, ReportTemplate } from '../schema.ts'
import { CountsBar, InitiativeSection, LateList, lateItems } from '../ui/index.ts'
import styles from './DeskReportPreview.module.css'

interface DeskReportPreviewProps {
  code: string
  report: ProgressReport
  template: ReportTemplate
}

/** More would make the page slow; the files hold everything. */
const shownInitiatives = 20
const shownLate = 10

export function DeskReportPreview({ code, report, template }: DeskReportPreviewProps) {
  const t = useT()
  const { programme, asOf, knownAt, counts, scale, initiatives } = report
  const links = reportLinks(code, { files: 'desk' })
  const late = lateItems(report, links)
  const left = initiatives.length - shownInitiatives
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview" className={styles.heading}>
        {t('progress.desk.preview.title')}
      </h2>
      <div className={styles.sheet}>
        <p className={styles.over}>
          <span lang="ja">{report.town.name}</span>{' '}
          {formatFiscalYear(report.fiscalYear, t.language)}
        </p>
        <p className={styles.title} lang="ja">
          <Phrases>{programme.title}</Phrases>
        </p>
        <p className={styles.day}>
          {t('progressUi.asOf', { date: dayInWords(asOf, t.language) })}
          {report.draft && <StateMark kind="draft" label={t('progressUi.draft')} />}
        </p>
        {knownAt && (
          <p>{t('progressUi.knownAt', { date: dayInWords(knownAt.slice(0, 10), t.language) })}</p>
        )}
        {[programme.coverLine, programme.lead].filter(Boolean).map((words) => (
          <p key={words} className={styles.lead} lang="ja">
            {words}
          </p>
        ))}
        <CountsBar counts={counts} scale={scale} />
        {template === 'council' ? (
          <LateList items={late} shown={shownLate} asOf={asOf} />
        ) : (
          initiatives
            .slice(0, shownInitiatives)
            .map((initiative) => (
              <InitiativeSection
                key={initiative.id}
                initiative={initiative}
                scale={scale}
                links={links}
              />
            ))
        )}
        {template === 'seed' && left > 0 && (
          <p>{t('progress.desk.preview.left', { count: left })}</p>
        )}
      </div>
    </section>
  )
}
