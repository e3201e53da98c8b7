// The projector for staff who are signed in: opened from the console on the laptop in the hall.
import { actor, settings } from '#kernel/context'
import { joinFor } from '../join-address.server.ts'
import { readScreen } from '../screen.server.ts'
import { ScreenPage } from '../ui/screen/ScreenPage.tsx'
import type { Route } from './+types/projector.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const screen = await readScreen(context.get(actor), { publicId: params.session })
  return { screen, join: joinFor(request, context.get(settings), screen.code) }
}

export default function ProjectorPage({ loaderData: { screen, join } }: Route.ComponentProps) {
  return <ScreenPage screen={screen} join={join} events={`/live/stage/${screen.code}/events`} />
}
