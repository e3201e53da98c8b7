// Pages without scripts: nothing in the browser would read what their loaders found, so it is not written for it.
import type { ServerBuild } from 'react-router'

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module']
type Loader = Extract<RouteModule['loader'], (...given: never[]) => unknown>

/**
 * The same build, where what a script-less page's loader returns reaches its component alone. React
 * Router writes it down a second time for a script that takes over, also where there is none: a
 * tenth of the time of a long page.
 */
export function withoutHandover(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route || !isStill(route.module)) return [id, route]
    const { loader } = route.module
    if (typeof loader !== 'function') return [id, route]
    return [id, { ...route, module: { ...route.module, loader: forComponentOnly(loader) } }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function isStill({ handle }: RouteModule): boolean {
  return (handle as { noScript?: boolean } | undefined)?.noScript === true
}

function forComponentOnly(loader: Loader): Loader {
  return async (args) => {
    const found: unknown = await loader(args)
    // A link in a page with scripts asks for the data alone.
    const isForScript = new URL(args.request.url).pathname.endsWith('.data')
    return isForScript || !isPlain(found) ? found : uncounted(found)
  }
}

function isPlain(found: unknown): found is object {
  return (
    typeof found === 'object' && found !== null && Object.getPrototypeOf(found) === Object.prototype
  )
}

/** The same values under the same names; whoever asks for all names finds none. */
function uncounted(found: object): object {
  const values = Object.entries(found).map(([name, value]) => [name, { value }])
  return Object.defineProperties({}, Object.fromEntries(values))
}
