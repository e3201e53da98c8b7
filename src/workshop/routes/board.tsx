// The live board of a session, over the whole screen.
import { actor } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { readBoardPage } from '../board-page.server.ts'
import { readSession } from '../sessions.server.ts'
import { Board } from '../ui/board/Board.tsx'
import { BoardHead } from '../ui/board/BoardHead.tsx'
import styles from '../ui/board/BoardRoom.module.css'
import { BoardRoom } from '../ui/board/BoardRoom.tsx'
import { phaseNames } from '../ui/board/phase-names.ts'
import { useFresh } from '../ui/board/use-fresh.ts'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/board.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  return { session, ...(await readBoardPage(who, session.id)) }
}

export default function BoardPage({ loaderData, params }: Route.ComponentProps) {
  const t = useT()
  useFresh()
  const { session, votes, phases } = loaderData
  const here = `/${params.town}/desk/sessions/${session.publicId}`
  const title = `${session.seriesTitle} ${sessionWords(t, session)}`
  return (
    <main className={styles.screen} id="main">
      <title>{t('workshop.board.titled', { title })}</title>
      <BoardRoom session={session.id} votes={votes}>
        <Board
          head={
            <BoardHead
              title={title}
              back={{ href: here, label: t('workshop.board.backToSession') }}
              other={{ href: `${here}/board-list`, label: t('workshop.board.toList') }}
            />
          }
          code={session.code}
          phases={phaseNames(t, phases)}
          proposals={`${here}/board-proposals`}
        />
      </BoardRoom>
    </main>
  )
}
