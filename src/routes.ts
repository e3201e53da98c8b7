// Every address: the front page here, the rest from the modules' own lists.
import { index, layout, type RouteConfig } from '@react-router/dev/routes'
import { deskRoutes as directoryDeskRoutes } from './directory/routes.ts'
import { routes as fileRoutes } from './kernel/files/routes.ts'
import {
  deskRoutes as accountDeskRoutes,
  routes as accountRoutes,
} from './kernel/tenancy/routes.ts'
import { deskRoutes as programmeDeskRoutes } from './programme/routes.ts'
import {
  deskRoutes as progressDeskRoutes,
  publicRoutes as progressPublicRoutes,
  routes as progressRoutes,
} from './progress/routes.ts'
import { deskRoutes as helpDeskRoutes } from './server/desk-routes.ts'
import { publicRoutes as voicePublicRoutes } from './voice/routes.ts'
import {
  deskRoutes as workshopDeskRoutes,
  publicRoutes as workshopPublicRoutes,
  routes as workshopRoutes,
} from './workshop/routes.ts'

export default [
  index('server/routes/home.tsx'),
  ...accountRoutes,
  layout('server/routes/public-frame.tsx', [
    ...progressPublicRoutes,
    ...workshopPublicRoutes,
    ...voicePublicRoutes,
  ]),
  ...progressRoutes,
  ...fileRoutes,
  ...workshopRoutes,
  layout('server/routes/desk-frame.tsx', [
    ...helpDeskRoutes,
    ...accountDeskRoutes,
    ...directoryDeskRoutes,
    ...programmeDeskRoutes,
    ...progressDeskRoutes,
    ...workshopDeskRoutes,
  ]),
] satisfies RouteConfig
