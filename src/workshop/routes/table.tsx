// A table's tablet: let in once by the key that its QR code carries, it is at the board without an account.
import { data, redirect, useFetcher } from 'react-router'
import { useT } from '#kernel/i18n'
import { Refusal } from '#kernel/refusal'
import { Notice } from '#kernel/ui'
import { readBoardPage } from '../board-page.server.ts'
import { admitDevice, deviceCookie, deviceKey } from '../devices.server.ts'
import { Board } from '../ui/board/Board.tsx'
import { BoardHead } from '../ui/board/BoardHead.tsx'
import { BoardList } from '../ui/board/BoardList.tsx'
import styles from '../ui/board/BoardRoom.module.css'
import { BoardRoom } from '../ui/board/BoardRoom.tsx'
import { phaseNames } from '../ui/board/phase-names.ts'
import { useFresh } from '../ui/board/use-fresh.ts'
import { useFragmentKey } from '../ui/use-fragment-key.ts'
import type { Route } from './+types/table.ts'

export async function loader({ request, params: { join } }: Route.LoaderArgs) {
  const key = deviceKey(request, join)
  const device = key && (await admitDevice(join, key).catch(whereRefused))
  if (!device) return { device: null, wasRefused: key !== undefined }
  const { actor, label } = device
  const isList = new URL(request.url).searchParams.get('view') === 'list'
  const page = await readBoardPage(actor, actor.session)
  return { device: { session: actor.session, label, isList, ...page }, wasRefused: false }
}

export async function action({ request, params: { join } }: Route.ActionArgs) {
  const key = String((await request.formData()).get('key') ?? '')
  const admitted = await admitDevice(join, key).catch(whereRefused)
  if (!admitted) return data({ isRefused: true }, 403)
  const isSecure = request.headers.get('origin')?.startsWith('https:') ?? false
  return redirect(`/table/${join}`, {
    headers: { 'set-cookie': deviceCookie(join, key, isSecure) },
  })
}

/** A wrong key is told on the page, beside what to do about it. */
function whereRefused(problem: unknown): null {
  if (problem instanceof Refusal) return null
  throw problem
}

export default function TablePage({ loaderData, params: { join } }: Route.ComponentProps) {
  const t = useT()
  const admission = useFetcher<typeof action>()
  useFragmentKey((key) => admission.submit({ key }, { method: 'post' }))
  const { device } = loaderData
  const title = device?.label ?? t('workshop.board.tablet.title')
  return (
    <main className={device?.isList ? undefined : styles.screen} id="main">
      <title>{t('workshop.board.titled', { title })}</title>
      {device ? (
        <TableBoard key={device.session} join={join} device={device} />
      ) : (
        <div className={styles.coming}>
          <h1>{title}</h1>
          {admission.state === 'idle' ? (
            <Notice kind="warning">
              {loaderData.wasRefused || admission.data
                ? t('workshop.board.tablet.refused')
                : t('workshop.board.tablet.notAdmitted')}
            </Notice>
          ) : (
            <p role="status">{t('workshop.board.tablet.admitting')}</p>
          )}
        </div>
      )}
    </main>
  )
}

interface TableBoardProps {
  join: string
  device: NonNullable<Route.ComponentProps['loaderData']['device']>
}

function TableBoard({ join, device }: TableBoardProps) {
  const t = useT()
  useFresh()
  const { session, label, isList, votes, phases } = device
  const here = `/table/${join}`
  const head = (
    <BoardHead
      title={label}
      other={
        isList
          ? { href: here, label: t('workshop.board.toBoard') }
          : { href: `${here}?view=list`, label: t('workshop.board.toList') }
      }
    />
  )
  const board = { head, code: join, phases: phaseNames(t, phases) }
  return (
    <BoardRoom session={session} votes={votes}>
      {isList ? (
        <div className={styles.page}>
          <BoardList {...board} />
        </div>
      ) : (
        <Board {...board} />
      )}
    </BoardRoom>
  )
}
