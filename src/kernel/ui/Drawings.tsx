// What icons and marks are drawn from. It stands once in every page; without it none of them is seen.

import styles from './Drawings.module.css'
import { IconSymbols } from './Icon.tsx'
import { StateSymbols } from './StateMark.tsx'

export function Drawings() {
  return (
    <svg className={styles.drawings} aria-hidden="true">
      <IconSymbols />
      <StateSymbols />
    </svg>
  )
}
