// Says that cards came in since the page was drawn; the list itself does not move under a typing hand.
import { useT } from '#kernel/i18n'
import { LinkButton, Notice } from '#kernel/ui'
import { useHallNumbers } from '../use-hall.ts'

interface NewCardsProps {
  code: string
  /** Cards that could be seen when the page was drawn. */
  visible: number
  href: string
}

export function NewCards({ code, visible, href }: NewCardsProps) {
  const t = useT()
  const numbers = useHallNumbers(`/live/stage/${code}/events`)
  const more = (numbers?.cards ?? visible) - visible
  if (more <= 0) return null
  return (
    <Notice
      live
      actions={
        <LinkButton look="outline" size="small" href={href}>
          {t('workshop.stage.moderation.reload')}
        </LinkButton>
      }
    >
      {t('workshop.stage.moderation.newCards', { count: more })}
    </Notice>
  )
}
