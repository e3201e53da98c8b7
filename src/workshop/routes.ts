// The workshop's addresses, in alphabetical order.
import type { RouteConfig } from '@react-router/dev/routes'

export const routes = [] satisfies RouteConfig

export const deskRoutes = [] satisfies RouteConfig
