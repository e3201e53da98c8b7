// The addresses of a resident's voice.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

/** Inside the frame of the public pages. */
export const publicRoutes: RouteConfigEntry[] = [
  here.route(':town/voice', 'routes/find.tsx'),
  here.route(':town/voice/:slip', 'routes/slip.tsx'),
]
