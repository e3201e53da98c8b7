// How much is done, planned, late, not done: a bar for the eye, the same numbers in words below it.

import { type Translator, useT } from '#kernel/i18n'
import { type MarkKind, StateMark } from '#kernel/ui'
import type { ProgressReport, ReportCounts } from '../schema.ts'
import styles from './CountsBar.module.css'
import { Headline } from './Headline.tsx'
import { scaleWord } from './marks.ts'

interface CountsBarProps {
  counts: ReportCounts
  scale: ProgressReport['scale']
}

interface Part {
  kind: MarkKind
  count: number
  label?: string
}

export function CountsBar({ counts, scale }: CountsBarProps) {
  const t = useT()
  const parts = partsOf(t, counts, scale)
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  const words = parts.filter(({ kind }) => kind !== 'late')
  return (
    <section aria-labelledby="counts" className={styles.counts}>
      <Headline
        id="counts"
        title={t('progressUi.counts.title')}
        beside={t('progressUi.counts.all', {
          initiatives: counts.initiatives,
          activities: total,
        })}
      />
      {total > 0 && <Bar parts={parts} total={total} />}
      <dl className={styles.words}>
        {words.map((part) => (
          <div key={part.kind} className={styles.word}>
            <dt>
              <StateMark kind={part.kind} label={part.label} look="plain" />
            </dt>
            <dd>
              <Count part={part} late={counts.late} />
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

/** 予定 7 件(うち遅れ 2 件): late entries are planned ones. */
function Count({ part: { kind, count }, late }: { part: Part; late: number }) {
  const t = useT()
  const whole = kind === 'planned' ? count + late : count
  return (
    <>
      <span className={styles.number}>{whole}</span> {t('progressUi.counts.unit', { count: whole })}
      {kind === 'planned' && late > 0 && (
        <span className={styles.ofThese}>{t('progressUi.counts.ofThese', { count: late })}</span>
      )}
    </>
  )
}

/** The parts of the bar: late entries are planned ones, shown apart and not counted twice. */
function partsOf(t: Translator, counts: ReportCounts, scale: ProgressReport['scale']): Part[] {
  const parts: Part[] = [
    { kind: 'implemented', count: counts.implemented, label: scaleWord(t, scale, 'implemented') },
    { kind: 'planned', count: counts.planned - counts.late, label: scaleWord(t, scale, 'planned') },
    { kind: 'late', count: counts.late },
    {
      kind: 'notImplemented',
      count: counts.notImplemented,
      label: scaleWord(t, scale, 'notImplemented'),
    },
  ]
  return counts.other > 0 ? [...parts, { kind: 'other', count: counts.other }] : parts
}

/** Widths are SVG attributes, not styles: the page's policy allows no inline style. Each part has its own hatching. */
function Bar({ parts, total }: { parts: Part[]; total: number }) {
  const shown = parts.filter((part) => part.count > 0)
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="bar-planned" width="8" height="8" patternUnits="userSpaceOnUse">
          <path className={styles.plannedInk} d="M-2 2 2-2M0 8 8 0M6 10 10 6" />
        </pattern>
        <pattern id="bar-late" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className={styles.lateInk} width="6" height="6" />
          <circle className={styles.lateDot} cx="3" cy="3" r="1.1" />
        </pattern>
      </defs>
      {shown.map((part, index) => {
        const before = shown.slice(0, index).reduce((sum, other) => sum + other.count, 0)
        const place = { x: percent(before, total), width: percent(part.count, total) }
        return <rect key={part.kind} {...place} height="100%" className={styles[part.kind]} />
      })}
    </svg>
  )
}

function percent(count: number, total: number) {
  return `${((count / total) * 100).toFixed(3)}%`
}
