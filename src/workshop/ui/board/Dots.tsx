// Votes as dots, once everybody may see them.
import { useT } from '#kernel/i18n'
import styles from './Dots.module.css'
import { useSitting, useTold } from './use-sitting.ts'

const drawn = 8

export function Dots({ ids }: { ids: readonly string[] }) {
  const t = useT()
  const { store } = useSitting()
  useTold('votes')
  const count = ids.reduce((sum, id) => sum + (store.votes.get(id) ?? 0), 0)
  if (count === 0) return null
  return (
    <p className={styles.dots}>
      <span aria-hidden="true">{'●'.repeat(Math.min(count, drawn))}</span>
      <span className={styles.count}>{t('workshop.board.votes', { count })}</span>
    </p>
  )
}
