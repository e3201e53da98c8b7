// The closing answers at the desk: how many said what, and every word that was written.
import { formatNumber, useT } from '#kernel/i18n'
import { Disclosure, Panel } from '#kernel/ui'
import type { QuestionResult } from '../../answers.ts'
import styles from './Results.module.css'

export function AnswerPanels({ answers }: { answers: QuestionResult[] }) {
  const t = useT()
  return answers.map((result) => (
    <Panel key={result.id} title={result.text}>
      <p>{t('workshop.stage.results.answered', { count: formatNumber(result.answered) })}</p>
      {result.kind === 'words' ? <Words words={result.words} /> : <Spread result={result} />}
    </Panel>
  ))
}

function Words({ words }: { words: string[] }) {
  const t = useT()
  if (words.length === 0) return null
  return (
    <Disclosure summary={t('workshop.stage.results.words', { count: words.length })} open>
      <ul className={styles.words}>
        {words.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
          <li key={index}>{one}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

function Spread({ result }: { result: Exclude<QuestionResult, { kind: 'words' }> }) {
  const t = useT()
  const rows =
    result.kind === 'will'
      ? result.counts.map((count, step) => ({ label: String(step), count }))
      : [
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
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / most} height="4" />
            </svg>
            {t('workshop.stage.results.peopleSay', { count: formatNumber(count) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
