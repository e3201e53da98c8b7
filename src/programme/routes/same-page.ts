// Where a form's page shows its answer. A redirect to '?…' alone would lead a running script to `….data`.

/** The page that was asked, with another query. */
export function samePage(request: Request, query: Record<string, string>): string {
  const { pathname } = new URL(request.url)
  return `${pathname.replace(/\.data$/, '')}?${new URLSearchParams(query)}`
}
