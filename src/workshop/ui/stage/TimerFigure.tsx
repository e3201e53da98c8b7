// What is left of the time, in figures; it says when it is over or stands still.
import { timeInTokyo, useT } from '#kernel/i18n'
import type { TimerNow } from '../../schema.ts'
import { clockWords, leftOf } from '../../timer.ts'
import styles from './Stage.module.css'

export function TimerFigure({ timer, now }: { timer: TimerNow | null; now: number }) {
  const t = useT()
  if (!timer) return <span className={styles.timerNone}>{t('workshop.stage.timer.none')}</span>
  const left = leftOf(timer, new Date(now))
  const note = timer.endsAt
    ? left > 0
      ? t('workshop.stage.timer.endsAt', { time: timeInTokyo(new Date(timer.endsAt)) })
      : t('workshop.stage.timer.over')
    : t('workshop.stage.timer.paused')
  return (
    <>
      <span className={styles.figure} role="timer">
        {clockWords(left)}
      </span>
      <span className={styles.timerNote}>{note}</span>
    </>
  )
}
