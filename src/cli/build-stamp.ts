// Tells whether the built pages were made from exactly the source that lies here.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const alsoCounts = ['package.json', 'vite.config.ts', 'react-router.config.ts']

/** A mark of the content of everything that goes into the pages. */
export function stampOf(root: string): string {
  const hash = createHash('sha256')
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|svg|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join('src', file))
  for (const file of [...source, ...alsoCounts].toSorted()) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** True where pages are there, fresh or not. */
export function isBuilt(root: string): boolean {
  return existsSync(join(root, 'build/server/index.js'))
}

/** True where the pages that are there were made from this very source. */
export function isFresh(root: string): boolean {
  const file = stampFile(root)
  return isBuilt(root) && existsSync(file) && readFileSync(file, 'utf8') === stampOf(root)
}

/** Notes at the end of a build which source it was made from, as that was at its beginning. */
export function keepStamp(root: string, stamp: string): void {
  writeFileSync(stampFile(root), stamp)
}

function stampFile(root: string): string {
  return join(root, 'build', 'stamp')
}
