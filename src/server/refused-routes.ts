// Lets loaders and actions simply refuse: here, and only here, a refusal becomes a status for React Router.
import { data, type ServerBuild } from 'react-router'
import { report, requestId, translator } from '#kernel/context'
import { problemResponse } from '#kernel/problem'
import { tell, titleOf, wantsProblem } from './error-page.ts'

/** What an error boundary gets to know. */
export interface RouteProblem {
  messageKey?: string
  details?: Readonly<Record<string, string | number>>
  requestId?: string
}

type RouteModule = NonNullable<ServerBuild['routes'][string]>['module']
type Handler = Extract<RouteModule['loader'], (...given: never[]) => unknown>
type HandlerArgs = Parameters<Handler>[0]

/** The same build, whose loaders and actions turn a refusal into an answer and report every bug once. */
export function withRefusals(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route]
    const { loader, action } = route.module
    const isPage = route.module.default !== undefined
    const module = { ...route.module }
    if (typeof loader === 'function') module.loader = guarded(loader, isPage)
    if (typeof action === 'function') module.action = guarded(action, isPage)
    return [id, { ...route, module }]
  })
  return { ...build, routes: Object.fromEntries(routes) }
}

function guarded(handler: Handler, isPage: boolean): Handler {
  return async (args) => {
    try {
      return await handler(args)
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem
      throw isPage && !wantsProblem(args.request.url, null)
        ? pageProblem(problem, args)
        : programProblem(problem, args)
    }
  }
}

function pageProblem(problem: Error, { request, context }: HandlerArgs) {
  const told = tell(problem, request.method)
  if (told) {
    const { status, ...words } = told
    return data<RouteProblem>(words, { status })
  }
  context.get(report)(problem)
  return data<RouteProblem>({ requestId: context.get(requestId) }, { status: 500 })
}

function programProblem(problem: Error, { request, context }: HandlerArgs): Response {
  const t = context.get(translator)
  const id = context.get(requestId)
  const told = tell(problem, request.method)
  const status = told?.status ?? 500
  const title = titleOf(t, status)
  if (told) {
    const detail = t.byName(told.messageKey, told.details)
    return problemResponse({ status, title, detail, requestId: id })
  }
  context.get(report)(problem)
  return problemResponse({ status, title, detail: t('server.error.unexpected'), requestId: id })
}
