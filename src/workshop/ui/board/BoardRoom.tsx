// Opens the line to a live board and puts whoever works at it below. On the server, and without a script, it says so.
import { type ReactNode, useEffect } from 'react'
import { useT } from '#kernel/i18n'
import { Notice } from '#kernel/ui'
import styles from './BoardRoom.module.css'
import { useLiveBoard } from './use-live-board.ts'
import { SittingContext } from './use-sitting.ts'

export interface BoardRoomProps {
  /** The session's id. */
  session: string
  /** Dots of cards and islands; empty until everybody may see them. */
  votes: Readonly<Record<string, number>>
  children: ReactNode
}

export function BoardRoom({ session, votes, children }: BoardRoomProps) {
  const sitting = useLiveBoard(session)
  useEffect(() => sitting?.store.setVotes(new Map(Object.entries(votes))), [sitting, votes])
  if (!sitting) return <Coming />
  return <SittingContext value={sitting}>{children}</SittingContext>
}

function Coming() {
  const t = useT()
  return (
    <div className={styles.coming}>
      <p role="status">{t('workshop.board.loading')}</p>
      <noscript>
        <Notice kind="warning">{t('workshop.board.needsScript')}</Notice>
      </noscript>
    </div>
  )
}
