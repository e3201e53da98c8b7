// Which page of a long list an address asks for. Pure.

/** The page that an address names, as one that there is: whole, from 1 to `pages`; `otherwise` where it names none. */
export function pageOf(asked: string | null, pages: number, otherwise = 1): number {
  const page = Math.trunc(Number(asked)) || otherwise
  return Math.min(Math.max(1, page), Math.max(1, pages))
}
