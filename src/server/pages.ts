// Hands a request to React Router with everything that its loaders ask for.
import type { Context } from 'hono'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import * as contexts from '#kernel/context'
import { Refusal, refuse } from '#kernel/refusal'
import type { Settings } from '#kernel/settings'
import { findTown, type Town, visitorOf } from '#kernel/tenancy'
import { readTownAddress, type TownAddress } from './addresses.ts'
import { callerOf } from './caller.ts'
import type { ServerEnv } from './environment.ts'
import type { Log } from './log.ts'
import type { PageCache } from './page-cache.ts'
import { withRefusals } from './refused-routes.ts'
import { actorOf } from './session.ts'
import { withoutHandover } from './still-pages.ts'
import type { KnownTowns } from './towns.ts'

interface Parts {
  build: ServerBuild
  settings: Settings
  log: Log
  towns: KnownTowns
  /** Absent in development: there every page is drawn anew. */
  cache: PageCache | undefined
}

/** Hono's last handler: all pages and resource routes. */
export function pageHandler(parts: Parts) {
  // originCheck() has looked already. React Router compares with the address it sees, which behind a
  // proxy that speaks https is never the one that the browser sees.
  const build = { ...parts.build, allowedActionOrigins: ['**'] }
  const answer = createRequestHandler(withoutHandover(withRefusals(build)), process.env.NODE_ENV)
  return async function handlePage(c: Context<ServerEnv>): Promise<Response> {
    const address = readTownAddress(c.req.path)
    const draw = async () => {
      const context = await fillContext(c, address, parts)
      if (context instanceof Response) return context
      return answer(c.req.raw, context)
    }
    return parts.cache ? parts.cache.through(c.req.raw, draw) : draw()
  }
}

async function fillContext(c: Context<ServerEnv>, address: TownAddress | undefined, parts: Parts) {
  const context = new RouterContextProvider()
  context.set(contexts.language, c.var.language)
  context.set(contexts.translator, c.var.translator)
  context.set(contexts.requestId, c.var.requestId)
  context.set(contexts.nonce, c.var.nonce)
  context.set(contexts.settings, parts.settings)
  context.set(contexts.callerAddress, callerOf(c, parts.settings.trustedProxies))
  context.set(contexts.report, (problem) => {
    parts.log.error({ requestId: c.var.requestId, err: problem }, 'a page failed')
  })
  if (!address) return context
  const town = await townOf(address.code, parts.towns)
  if (!town) {
    context.set(contexts.unknownTown, address.code)
    return context
  }
  context.set(contexts.town, town)
  // What may be kept for everybody is drawn for a visitor, whoever asks first.
  const actor = address.isPublic ? visitorOf(town) : await actorOf(c.req.raw, town)
  context.set(contexts.actor, actor)
  return address.isDesk && actor.kind !== 'staff' ? signInFirst(c, town) : context
}

async function townOf(code: string, towns: KnownTowns): Promise<Town | undefined> {
  const known = towns.find(code)
  if (known || towns.isCurrent()) return known
  return findTown(code).catch((problem) => {
    if (problem instanceof Refusal) return undefined
    throw problem
  })
}

/** No desk page can forget this gate: it stands before all of them. */
function signInFirst(c: Context<ServerEnv>, town: Town): Response {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method !== 'GET' || pathname.endsWith('.data')) {
    refuse('not-allowed', 'server.error.signInNeeded')
  }
  const next = encodeURIComponent(pathname + search)
  return c.redirect(`/${town.code}/sign-in?next=${next}`, 303)
}
