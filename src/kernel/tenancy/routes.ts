// Addresses of accounts: in, out, one's password, and the first setup.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

export const routes: RouteConfigEntry[] = [
  here.route('setup', 'routes/setup.tsx'),
  here.route(':town/sign-in', 'routes/sign-in.tsx'),
  here.route(':town/sign-out', 'routes/sign-out.ts'),
  here.route(':town/account/password', 'routes/password-link.tsx'),
]

/** Inside the frame of the desk. */
export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk/account', 'routes/account.tsx'),
]
