// What is left of the time, readable from the last row.
import { useT } from '#kernel/i18n'
import type { TimerNow } from '../../schema.ts'
import { clockWords, leftOf } from '../../timer.ts'
import styles from './Screen.module.css'

export function ScreenTimer({ timer, now }: { timer: TimerNow | null; now: number }) {
  const t = useT()
  if (!timer) return null
  const left = leftOf(timer, new Date(now))
  const isOver = timer.endsAt !== null && left === 0
  return (
    <p className={isOver ? `${styles.timer} ${styles.over}` : styles.timer} role="timer">
      {isOver ? t('workshop.stage.timer.over') : clockWords(left)}
      {timer.endsAt === null && (
        <span className={styles.paused}>{t('workshop.stage.timer.paused')}</span>
      )}
    </p>
  )
}
