// The projector without an account: its key comes behind # in the address, and stays as a cookie.
import { data, redirect } from 'react-router'
import { settings } from '#kernel/context'
import { Refusal } from '#kernel/refusal'
import { admitDevice, deviceCookie, deviceKey } from '../devices.server.ts'
import { joinFor } from '../join-address.server.ts'
import { readScreen } from '../screen.server.ts'
import { KeyPage } from '../ui/screen/KeyPage.tsx'
import { ScreenPage } from '../ui/screen/ScreenPage.tsx'
import type { Route } from './+types/screen.ts'

const noStore = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }
export const headers = () => noStore

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const code = params.join.toUpperCase()
  const key = deviceKey(request, code)
  const device = key && (await admitDevice(code, key).catch(unlessRefused))
  if (!device) return { screen: null, join: null }
  const screen = await readScreen(device.actor, { id: device.actor.session })
  return { screen, join: joinFor(request, context.get(settings), screen.code) }
}

/** Takes the key that the page found behind #. */
export async function action({ request, params }: Route.ActionArgs) {
  const code = params.join.toUpperCase()
  const key = String((await request.formData()).get('key'))
  const device = await admitDevice(code, key).catch(unlessRefused)
  if (!device) return data({ isWrong: true }, 403)
  const isSecure = new URL(request.url).protocol === 'https:'
  throw redirect(`/screen/${code}`, {
    headers: { ...noStore, 'set-cookie': deviceCookie(code, key, isSecure) },
  })
}

function unlessRefused(problem: unknown) {
  if (problem instanceof Refusal) return undefined
  throw problem
}

export default function DeviceScreenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { screen, join } = loaderData
  if (!screen || !join) return <KeyPage isWrong={actionData?.isWrong ?? false} />
  return <ScreenPage screen={screen} join={join} events={`/live/stage/${screen.code}/events`} />
}
