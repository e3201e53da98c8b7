// The answers to the closing questions on the wall: counted, not judged.
import { formatNumber, useT } from '#kernel/i18n'
import type { QuestionResult } from '../../answers.ts'
import styles from './Screen.module.css'
import { Bar } from './ScreenLists.tsx'

export function AnswerList({ results }: { results: QuestionResult[] }) {
  return (
    <ul className={styles.list}>
      {results.map((result) => (
        <li key={result.id} className={styles.answer}>
          <h2 className={styles.groupName}>{result.text}</h2>
          <Answers result={result} />
        </li>
      ))}
    </ul>
  )
}

function Answers({ result }: { result: QuestionResult }) {
  const t = useT()
  if (result.kind === 'words') {
    return result.words.map((words, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
      <p key={index} className={styles.card}>
        {words}
      </p>
    ))
  }
  if (result.kind === 'will') return <Histogram counts={result.counts} />
  const rows = [
    { label: t('workshop.stage.answers.yes'), count: result.yes },
    { label: t('workshop.stage.answers.no'), count: result.no },
  ]
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <dl className={styles.spread}>
      {rows.map(({ label, count }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Bar value={count} most={most} />
            <span>{formatNumber(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** 0 to 10 side by side, as the question was asked. */
function Histogram({ counts }: { counts: number[] }) {
  const most = Math.max(1, ...counts)
  const bars = counts.map((count, step) => ({ count, step, height: (20 * count) / most }))
  return (
    <dl className={styles.histogram}>
      {bars.map(({ count, step, height }) => (
        <div key={step}>
          <dt>{step}</dt>
          <dd>
            {formatNumber(count)}
            <svg viewBox="0 0 10 20" preserveAspectRatio="none" aria-hidden="true">
              <rect className={styles.barGround} width="10" height="20" />
              <rect className={styles.barInk} y={20 - height} width="10" height={height} />
            </svg>
          </dd>
        </div>
      ))}
    </dl>
  )
}
