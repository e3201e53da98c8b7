// How much is done, planned, late, not done: a bar for the eye, the same numbers in words below it.

import { useT } from '#kernel/i18n'
import { type MarkKind, StateMark } from '#kernel/ui'
import type { ProgressReport, ReportCounts } from '../schema.ts'
import styles from './CountsBar.module.css'
import { Headline } from './Headline.tsx'
import { townWord } from './marks.ts'

interface CountsBarProps {
  counts: ReportCounts
  scale: ProgressReport['scale']
}

interface Part {
  kind: MarkKind
  count: number
  label?: string
  note?: string
}

export function CountsBar({ counts, scale }: CountsBarProps) {
  const t = useT()
  const parts = partsOf(counts, scale)
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <section aria-labelledby="counts" className={styles.counts}>
      <Headline
        id="counts"
        title={t('progressUi.counts.title')}
        beside={`${t('progressUi.counts.initiatives')} ${counts.initiatives} ${t('progressUi.counts.unit')}、${t('progressUi.counts.activities')} ${total} ${t('progressUi.counts.unit')}`}
      />
      {total > 0 && <Bar parts={parts} total={total} />}
      <dl className={styles.words}>
        {parts.map((part) => (
          <div key={part.kind} className={styles.word}>
            <dt>
              <StateMark kind={part.kind} label={part.label} look="plain" />
            </dt>
            <dd>
              <span className={styles.number}>{part.count}</span>
              {t('progressUi.counts.unit')}
            </dd>
          </div>
        ))}
      </dl>
      {counts.blanks > 0 && (
        <p className={styles.blanks}>{t('progressUi.counts.blanks', { count: counts.blanks })}</p>
      )}
    </section>
  )
}

/** Late entries are planned ones: they are shown apart and not counted twice. */
function partsOf(counts: ReportCounts, scale: ProgressReport['scale']): Part[] {
  const parts: Part[] = [
    { kind: 'implemented', count: counts.implemented, label: townWord(scale, 'implemented') },
    { kind: 'planned', count: counts.planned - counts.late, label: townWord(scale, 'planned') },
    { kind: 'late', count: counts.late },
    {
      kind: 'notImplemented',
      count: counts.notImplemented,
      label: townWord(scale, 'notImplemented'),
    },
  ]
  return counts.other > 0 ? [...parts, { kind: 'other', count: counts.other }] : parts
}

/** Widths are SVG attributes, not styles: the page's policy allows no inline style. */
function Bar({ parts, total }: { parts: Part[]; total: number }) {
  const shown = parts.filter((part) => part.count > 0)
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="1" height="4" patternUnits="userSpaceOnUse">
          <rect className={styles.plannedInk} width="0.35" height="4" />
        </pattern>
      </defs>
      {shown.map((part, index) => {
        const before = shown.slice(0, index).reduce((sum, other) => sum + other.count, 0)
        const place = { x: (before / total) * 100, width: (part.count / total) * 100, height: 4 }
        return <rect key={part.kind} {...place} className={styles[part.kind]} />
      })}
    </svg>
  )
}
