// Every address: the front page here, the rest from the modules' own lists.
import { index, type RouteConfig } from '@react-router/dev/routes'

export default [index('server/routes/home.tsx')] satisfies RouteConfig
