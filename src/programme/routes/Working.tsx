// Says that a long step is under way; without JavaScript the browser shows it by itself.
import { useT } from '#kernel/i18n'
import styles from './Preview.module.css'

export function Working({ isWorking }: { isWorking: boolean }) {
  const t = useT()
  return (
    <p role="status" className={styles.working}>
      {isWorking && t('programme.importing.working')}
    </p>
  )
}
