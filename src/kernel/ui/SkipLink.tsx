// First stop of the keyboard: past the navigation, straight to the text.

import { useT } from '#kernel/i18n'
import styles from './SkipLink.module.css'

export function SkipLink() {
  const t = useT()
  return (
    <a className={styles.skip} href="#main">
      {t('ui.skipToMain')}
    </a>
  )
}
