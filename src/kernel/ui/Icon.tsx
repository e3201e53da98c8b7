// A small drawing beside a word. It never stands for the word, so it is hidden from those who listen.

import styles from './Icon.module.css'
import { type IconName, iconPaths } from './icon-paths.ts'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles.icon} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

/** All icons, for Drawings: a page that shows one a hundred times holds it once. */
export function IconSymbols() {
  return Object.entries(iconPaths).map(([name, paths]) => (
    <symbol key={name} id={`icon-${name}`} viewBox="0 0 24 24">
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </symbol>
  ))
}
