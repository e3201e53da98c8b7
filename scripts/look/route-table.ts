// The list of pages comes from the routes themselves, so that a new page cannot be forgotten.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { matchRoutes, type RouteObject } from 'react-router'

interface RouteEntry {
  id: string
  path?: string
  index?: boolean
  file: string
  children?: RouteEntry[]
}

export interface PageRoute {
  id: string
  /** As written in the list: ':town/desk/sections/:unit'; '' is the front page. */
  pattern: string
}

export interface RouteTable {
  pages: PageRoute[]
  /** The page that answers at an address; undefined for files, feeds and what is nobody's. */
  pageAt(pathname: string): PageRoute | undefined
}

/** Asks React Router for every route; a page is a leaf with a component (.tsx). */
export function readRouteTable(): RouteTable {
  const program = join(import.meta.dirname, '../../node_modules/.bin/react-router')
  const printed = execFileSync(program, ['routes', '--json'], { encoding: 'utf8' })
  const entries: RouteEntry[] = JSON.parse(printed)
  const pages = leavesOf(entries)
    .filter(({ file }) => file.endsWith('.tsx'))
    .map(({ id, path }) => ({ id, pattern: path ?? '' }))
  const byId = new Map(pages.map((page) => [page.id, page]))
  return {
    pages,
    pageAt(pathname) {
      const leaf = matchRoutes(entries.map(asRouteObject), pathname)?.at(-1)
      return leaf && byId.get(leaf.route.id ?? '')
    },
  }
}

function leavesOf(entries: RouteEntry[]): RouteEntry[] {
  return entries.flatMap((entry) => (entry.children ? leavesOf(entry.children) : [entry]))
}

function asRouteObject({ id, path, index, children }: RouteEntry): RouteObject {
  if (index) return { id, path, index: true }
  return { id, path, children: children?.map(asRouteObject) }
}
