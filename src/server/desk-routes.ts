// The desk's own first page.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

export const deskRoutes: RouteConfigEntry[] = [here.route(':town/desk', 'routes/desk-home.tsx')]
