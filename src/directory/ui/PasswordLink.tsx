// The link that a new colleague gets, large enough to copy.
import { useT } from '#kernel/i18n'
import styles from './PasswordLink.module.css'

export function PasswordLink({ link }: { link: string }) {
  const t = useT()
  return (
    <>
      <p>{t('directory.staff.link')}</p>
      <p>
        <code className={styles.link}>{link}</code>
      </p>
    </>
  )
}
