// The addresses of a town's progress.
import { prefix, type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

/** Inside the frame of the public pages. */
export const publicRoutes: RouteConfigEntry[] = [
  here.route(':town', 'routes/home.tsx'),
  ...prefix(':town/progress', [
    here.index('routes/progress.tsx'),
    here.route('difference', 'routes/difference.tsx'),
    here.route('reports', 'routes/reports.tsx'),
    here.route(':entry', 'routes/entry.tsx'),
  ]),
  here.route(':town/open-data', 'routes/open-data.tsx'),
  here.route(':town/accessibility', 'routes/accessibility.tsx'),
]

/** Files and feeds. */
export const routes: RouteConfigEntry[] = [
  here.route(':town/progress.json', 'routes/progress.json.ts'),
  here.route(':town/progress.csv', 'routes/progress.csv.ts'),
  here.route(':town/calendar.ics', 'routes/calendar.ics.ts'),
  here.route(':town/feed.xml', 'routes/feed.xml.ts'),
  here.route(':town/progress/reports/:report/:file', 'routes/report-file.ts'),
]

/** Inside the frame of the desk. */
export const deskRoutes: RouteConfigEntry[] = prefix(':town/desk/report', [
  here.index('routes/desk-report.tsx'),
  here.route('file', 'routes/desk-report-file.ts'),
  here.route('freeze', 'routes/desk-report-freeze.tsx'),
  here.route('difference', 'routes/desk-report-difference.tsx'),
])
