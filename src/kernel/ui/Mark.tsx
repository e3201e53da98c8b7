// The product's mark: a folded map, a way across it, and the sun it leads to.

import styles from './Mark.module.css'

export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path className={styles.fold} d="M3 10 14 6V32L3 36Z" />
      <path className={styles.face} d="M14 6 26 10V36L14 32Z" />
      <path className={styles.fold} d="M26 10 37 6V32L26 36Z" />
      <path className={styles.way} d="M7.5 29.5C13 29.5 12 21.5 18 21.5S24.5 26 28 18" />
      <circle className={styles.sun} cx="30.5" cy="14" r="4.4" />
    </svg>
  )
}
