// Everything else that a facilitator needs within reach.
import { useT } from '#kernel/i18n'
import { LinkButton, Panel } from '#kernel/ui'
import styles from './Stage.module.css'

/** A page joins this list together with its route. */
const pages = [
  'projector',
  'board',
  'devices',
  'paper',
  'door',
  'moderation',
  'results',
  'choices',
  'book',
] as const

export function StageLinks({ base }: { base: string }) {
  const t = useT()
  return (
    <Panel title={t('workshop.stage.links.title')} id="links">
      <ul className={styles.links}>
        {pages.map((page) => (
          <li key={page}>
            <LinkButton
              look="outline"
              href={`${base}/${page}`}
              target={page === 'projector' ? '_blank' : undefined}
              icon={page === 'projector' ? 'external' : undefined}
            >
              {t(`workshop.stage.links.${page}`)}
            </LinkButton>
            <span className={styles.linkNote}>{t(`workshop.stage.links.${page}Note`)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
