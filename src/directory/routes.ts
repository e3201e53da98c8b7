// Addresses of the directory, all inside the frame of the desk.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk/sections', 'routes/sections.tsx'),
  here.route(':town/desk/sections/import', 'routes/section-import.tsx'),
  here.route(':town/desk/sections/history', 'routes/section-history.tsx'),
  here.route(':town/desk/sections/:unit', 'routes/section.tsx'),
  here.route(':town/desk/staff', 'routes/staff.tsx'),
  here.route(':town/desk/staff/:person', 'routes/staff-member.tsx'),
]
