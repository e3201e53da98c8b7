// The workshop's addresses, in alphabetical order.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

/** Inside the frame of the public pages. */
export const publicRoutes: RouteConfigEntry[] = []

/** Pages with a frame of their own, outside of any town, and files. */
export const routes: RouteConfigEntry[] = []

/** Inside the frame of the desk. */
export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk/sessions/:session/cards', 'routes/session-cards.tsx'),
]
