// Builds the pages where their source is newer than what was built, so that `npm start` alone is enough.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Translator } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { programRoot } from '#kernel/root'

const alsoCounts = ['package.json', 'vite.config.ts', 'react-router.config.ts', 'tsconfig.json']

/** Builds, unless what is there was made from exactly this source. */
export async function buildIfNeeded(t: Translator): Promise<void> {
  const root = programRoot()
  const stampFile = join(root, 'build', 'stamp')
  const stamp = stampOf(root)
  const isBuilt = existsSync(join(root, 'build/server/index.js'))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const tool = join(root, 'node_modules/@react-router/dev/bin.cjs')
  if (!existsSync(tool)) {
    // Installed without its tools (npm install --omit=dev): what was built elsewhere is used as it is.
    if (isBuilt) return
    refuse('invalid', 'cli.build.noTools')
  }
  console.error(t('cli.build.running'))
  await build(root, tool)
  writeFileSync(stampFile, stamp)
}

/** True where built pages are there, fresh or not. */
export function isBuilt(): boolean {
  return existsSync(join(programRoot(), 'build/server/index.js'))
}

/** A mark of the content of everything that goes into the pages. */
function stampOf(root: string): string {
  const hash = createHash('sha256')
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|svg|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => join('src', file))
  for (const file of [...source, ...alsoCounts].toSorted()) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

async function build(root: string, tool: string): Promise<void> {
  const child = spawn(process.execPath, [tool, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) refuse('conflict', 'cli.build.failed', { said: said.slice(-2000) })
}
