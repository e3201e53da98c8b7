// The desk's own pages: the manual.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk/help', 'routes/help.tsx'),
  here.route(':town/desk/help/all', 'routes/help-all.tsx'),
  here.route(':town/desk/help/pictures/:name', 'routes/help-picture.ts'),
  here.route(':town/desk/help/:chapter', 'routes/help-chapter.tsx'),
]
