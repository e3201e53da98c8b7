// Says aloud what was done, and what others changed, for those who listen to the board.
import { useT } from '#kernel/i18n'
import { VisuallyHidden } from '#kernel/ui'
import { useSitting, useTold } from './use-sitting.ts'

export function Announcer({ isShown = false }: { isShown?: boolean }) {
  const t = useT()
  const { deeds } = useSitting()
  useTold('said')
  const { said } = deeds
  const nameless = t('workshop.board.nameless')
  const values = said && {
    ...said.values,
    island: said.values.island || nameless,
    into: said.values.into || nameless,
  }
  const words = said && values && t(`workshop.board.said.${said.what}`, values)
  return (
    <div role="status">
      {isShown ? <p key={said?.number}>{words}</p> : <VisuallyHidden>{words}</VisuallyHidden>}
    </div>
  )
}
