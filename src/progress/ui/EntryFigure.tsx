// A picture below its activity, small, leading to the large one; or an attachment by its name.

import { useT } from '#kernel/i18n'
import { Icon } from '#kernel/ui'
import type { ReportFigure } from '../schema.ts'
import styles from './EntryFigure.module.css'

interface EntryFigureProps {
  figure: ReportFigure
  /** Address of the whole file; small pictures lie beside it. */
  href: string
}

export function EntryFigure({ figure, href }: EntryFigureProps) {
  const t = useT()
  const { mediaType, caption, alternativeText } = figure
  if (!mediaType.startsWith('image/')) {
    const kind = mediaType === 'application/pdf' ? 'PDF' : t('progressUi.activity.office')
    return (
      <p className={styles.attachment}>
        <a href={href}>
          <Icon name="download" />
          {t('progressUi.activity.attachment', { name: caption, kind })}
        </a>
      </p>
    )
  }
  return (
    <figure className={styles.figure}>
      <a href={href} className={styles.large}>
        <img
          className={styles.picture}
          src={`${href}.320`}
          srcSet={`${href}.320 320w, ${href}.1280 1280w`}
          sizes="20rem"
          alt={alternativeText || caption}
          loading="lazy"
        />
      </a>
      {caption && <figcaption lang="ja">{caption}</figcaption>}
    </figure>
  )
}
