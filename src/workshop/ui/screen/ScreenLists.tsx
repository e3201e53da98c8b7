// Cards, islands, results and the picture's list, as large as the last row needs them.
import { formatNumber, useT } from '#kernel/i18n'
import type { ScreenBody, ScreenCard, ScreenGroup, ScreenResult } from '../../screen.ts'
import styles from './Screen.module.css'

export function CardList({ cards }: { cards: ScreenCard[] }) {
  return (
    <ul className={styles.list}>
      {cards.map((card) => (
        <li key={card.id} className={styles.card}>
          <p>{card.text}</p>
        </li>
      ))}
    </ul>
  )
}

export function GroupList({ groups, loose }: { groups: ScreenGroup[]; loose: number }) {
  const t = useT()
  return (
    <ul className={styles.list}>
      {groups.map((group) => (
        <li key={group.id} className={styles.group}>
          <h2 className={styles.groupName}>
            {group.name || t('workshop.stage.screen.nameless')}
            <span className={styles.groupCount}>
              {t('workshop.stage.screen.cards', { count: formatNumber(group.count) })}
            </span>
          </h2>
          {group.inner.length > 0 && <p>{group.inner.join('・')}</p>}
          {group.samples.map((sample) => (
            <p key={sample} className={styles.sample}>
              {sample}
            </p>
          ))}
        </li>
      ))}
      {loose > 0 && (
        <li className={styles.loose}>
          {t('workshop.stage.screen.loose', { count: formatNumber(loose) })}
        </li>
      )}
    </ul>
  )
}

export function ResultList({ results }: { results: ScreenResult[] }) {
  const t = useT()
  const most = Math.max(1, ...results.map(({ dots }) => dots))
  if (results.length === 0)
    return <p className={styles.say}>{t('workshop.stage.screen.noVotes')}</p>
  return (
    <ol className={styles.list}>
      {results.map((result) => (
        <li key={result.id} className={styles.result}>
          <p className={styles.resultWords}>
            <span>{result.label || t('workshop.stage.screen.nameless')}</span>
            <strong>{t('workshop.stage.screen.dots', { count: formatNumber(result.dots) })}</strong>
          </p>
          <Bar value={result.dots} most={most} />
        </li>
      ))}
    </ol>
  )
}

export function ChoiceList({ choices, results }: Extract<ScreenBody, { kind: 'choices' }>) {
  return (
    <>
      <ol className={styles.list}>
        {choices.map((choice) => (
          <li key={choice.id} className={styles.choice}>
            <h2 className={styles.groupName}>{choice.drawing}</h2>
            {choice.intent && <p>{choice.intent}</p>}
          </li>
        ))}
      </ol>
      {results.length > 0 && <ResultList results={results} />}
    </>
  )
}

/** A bar without a style of its own: its length is the drawing's. */
export function Bar({ value, most }: { value: number; most: number }) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.barGround} width="100" height="4" />
      <rect className={styles.barInk} width={(100 * value) / most} height="4" />
    </svg>
  )
}
