// The document around every page: language, styles, scripts only where the route has some, and what to show when it fails.
import { type ReactNode, useContext } from 'react'
import {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import { createTranslator, type Language, TranslatorProvider } from '#kernel/i18n'
import { Drawings } from '#kernel/ui'
import '#kernel/ui/styles.css'
import * as contexts from '#kernel/context'
import type { Route } from './+types/root.ts'
import { messages } from './messages.ts'
import { ErrorPage } from './server/ErrorPage.tsx'
import { NonceContext } from './server/nonce.ts'
import type { RouteProblem } from './server/refused-routes.ts'

/** A code that belongs to no town of this installation is answered before any loader asks for it. */
export const middleware: Route.MiddlewareFunction[] = [
  function refuseUnknownTown({ context, params }) {
    const code = context.get(contexts.unknownTown)
    if (code)
      throw data({ messageKey: 'kernel.tenancy.noSuchTown', details: { code } }, { status: 404 })
    // Whatever stands where a code should is no town of anybody's.
    const { town, code: place = town }: Record<string, string | undefined> = params
    if (place !== undefined && !/^\d{6}$/.test(place)) throw data({}, { status: 404 })
  },
]

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(contexts.language) }
}

/** What a route may say of itself: `export const handle = { noScript: true }`. */
interface RouteHandle {
  noScript?: boolean
}

export function Layout({ children }: { children: ReactNode }) {
  const language: Language = useRouteLoaderData<typeof loader>('root')?.language ?? 'ja'
  const nonce = useContext(NonceContext)
  // null where nothing failed, not undefined as its type says
  const isFailed = (useRouteError() ?? null) !== null
  const matches = useMatches()
  const isScriptless =
    isFailed || matches.some(({ handle }) => (handle as RouteHandle | undefined)?.noScript)
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {!isScriptless && <meta property="csp-nonce" nonce={nonce} suppressHydrationWarning />}
        <Meta />
        <Links />
      </head>
      <body>
        <TranslatorProvider t={createTranslator(language, messages)}>{children}</TranslatorProvider>
        <Drawings />
        {!isScriptless && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  if (!isRouteErrorResponse(error)) return <ErrorPage status={500} problem={{}} />
  const problem: RouteProblem = typeof error.data === 'object' && error.data ? error.data : {}
  return <ErrorPage status={error.status} problem={problem} />
}
