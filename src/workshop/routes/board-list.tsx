// The live board of a session as a list, for the keyboard and for those who listen.
import { actor } from '#kernel/context'
import { useT } from '#kernel/i18n'
import { LinkButton } from '#kernel/ui'
import { readBoardPage } from '../board-page.server.ts'
import { readSession } from '../sessions.server.ts'
import { BoardList } from '../ui/board/BoardList.tsx'
import { BoardRoom } from '../ui/board/BoardRoom.tsx'
import { phaseNames } from '../ui/board/phase-names.ts'
import { useFresh } from '../ui/board/use-fresh.ts'
import { SessionTabs } from '../ui/SessionTabs.tsx'
import { sessionWords } from '../ui/session-words.ts'
import type { Route } from './+types/board-list.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const who = context.get(actor)
  const session = await readSession(who, params.session)
  return { session, ...(await readBoardPage(who, session.id)) }
}

export default function BoardListPage({ loaderData, params }: Route.ComponentProps) {
  const t = useT()
  useFresh()
  const { session, votes, phases } = loaderData
  return (
    <>
      <title>{t('workshop.board.listTitled', { title: sessionWords(t, session) })}</title>
      <SessionTabs
        town={params.town}
        session={session}
        current="board"
        actions={
          <LinkButton
            look="outline"
            href={`/${params.town}/desk/sessions/${session.publicId}/board`}
          >
            {t('workshop.board.toBoard')}
          </LinkButton>
        }
      />
      <BoardRoom session={session.id} votes={votes}>
        <BoardList head={null} code={session.code} phases={phaseNames(t, phases)} />
      </BoardRoom>
    </>
  )
}
