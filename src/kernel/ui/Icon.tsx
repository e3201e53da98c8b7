// A small drawing beside a word. It never stands for the word, so it is hidden from those who listen.

import styles from './Icon.module.css'
import { type IconName, iconPaths } from './icon-paths.ts'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {iconPaths[name].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
