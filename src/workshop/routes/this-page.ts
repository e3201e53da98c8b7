// The address that a form's answer leads back to; without it the answer would be no page at all.

/** The page that a request belongs to: the router asks for a page's data at an address of its own. */
export function thisPage(request: Request): URL {
  const page = new URL(request.url)
  page.pathname = page.pathname.replace(/\.data$/, '')
  page.searchParams.delete('_routes')
  return page
}
