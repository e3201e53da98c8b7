// Draws a page to its end before it is sent: a page in memory must be whole, and none needs an inline script to finish itself.
import { renderToReadableStream } from 'react-dom/server'
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
  let failure: unknown
  const stream = await renderToReadableStream(
    <NonceContext value={nonce}>
      <ServerRouter context={entry} url={request.url} nonce={nonce || undefined} />
    </NonceContext>,
    {
      nonce: nonce || undefined,
      signal: request.signal,
      onError: (problem) => {
        failure = problem
      },
    },
  )
  await stream.allReady
  if (failure) throw failure
  return new Response(stream, { status, headers })
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
