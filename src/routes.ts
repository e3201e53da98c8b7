// Every address: the front page here, the rest from the modules' own lists.
import { index, type RouteConfig } from '@react-router/dev/routes'
import { routes as progressRoutes } from './progress/routes.ts'

export default [index('server/routes/home.tsx'), ...progressRoutes] satisfies RouteConfig
