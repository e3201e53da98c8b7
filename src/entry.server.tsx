// Draws a page to its end before it is sent: a page in memory must be whole, and none needs an inline script to finish itself.
import type { ReactNode } from 'react'
import { renderToReadableStream, renderToStaticMarkup } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import * as contexts from '#kernel/context'
import { NonceContext } from './server/nonce.ts'
import { scriptlessPolicy, scriptPolicy } from './server/security-headers.ts'

/** Called by React Router for every page (not for data and resource routes). */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = isScriptless(entry) ? '' : context.get(contexts.nonce)
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', nonce ? scriptPolicy(nonce) : scriptlessPolicy)
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const page = (
    <NonceContext value={nonce}>
      <ServerRouter context={entry} url={request.url} nonce={nonce || undefined} />
    </NonceContext>
  )
  const body = nonce ? await drawAlive(page, nonce, request.signal) : drawStill(page)
  return new Response(body, { status, headers })
}

/** A page that no script takes over needs none of the marks for it: a third of the time of a stream. */
function drawStill(page: ReactNode) {
  return new TextEncoder().encode(`<!DOCTYPE html>${renderToStaticMarkup(page)}`)
}

async function drawAlive(page: ReactNode, nonce: string, signal: AbortSignal) {
  let failure: unknown
  const onError = (problem: unknown) => {
    failure = problem
  }
  const stream = await renderToReadableStream(page, { nonce, signal, onError })
  await stream.allReady
  if (failure) throw failure
  return stream
}

function isScriptless({ staticHandlerContext, routeModules }: EntryContext): boolean {
  if (staticHandlerContext.errors) return true
  return staticHandlerContext.matches.some(({ route }) => {
    const handle = routeModules[route.id]?.handle as { noScript?: boolean } | undefined
    return handle?.noScript
  })
}

/** What a component throws while it is drawn; loaders and actions are reported where they are called. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.get(contexts.report)(error)
}
