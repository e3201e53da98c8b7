// What the search within the manual found.
import { useT } from '#kernel/i18n'
import { Panel } from '#kernel/ui'
import type { Found } from '../manual/search.server.ts'
import styles from './Help.module.css'

interface HelpFoundProps {
  query: string
  found: Found[]
  /** /016373/desk/help */
  help: string
}

export function HelpFound({ query, found, help }: HelpFoundProps) {
  const t = useT()
  const count = found.length
  const title = count > 0 ? 'server.help.found' : 'server.help.notFound'
  return (
    <Panel title={t(title, { query, count })}>
      {count === 0 && <p>{t('server.help.notFoundHint')}</p>}
      <ul className={styles.found} lang="ja">
        {found.map(({ chapter, id, title, pieces: [before, match, after] }) => (
          <li key={`${chapter}#${id}`}>
            <a href={`${help}/${chapter}${id ? `#${id}` : ''}`}>{title}</a>
            <p>
              {before}
              {match && <mark>{match}</mark>}
              {after}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
