// The small head of a board that fills the screen: what it is, the way back, the same as a list.
import { useT } from '#kernel/i18n'
import { Anchor, Icon } from '#kernel/ui'
import styles from './BoardRoom.module.css'

export interface BoardHeadProps {
  title: string
  back?: { href: string; label: string }
  /** To the list, or from it to the board. */
  other: { href: string; label: string }
}

export function BoardHead({ title, back, other }: BoardHeadProps) {
  const t = useT()
  return (
    <div className={styles.titles}>
      {back && (
        <Anchor href={back.href}>
          <Icon name="back" />
          {back.label}
        </Anchor>
      )}
      <h1 className={styles.title}>{t('workshop.board.titled', { title })}</h1>
      <Anchor href={other.href}>
        <Icon name="menu" />
        {other.label}
      </Anchor>
    </div>
  )
}
