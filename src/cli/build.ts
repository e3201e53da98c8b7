// Builds the pages where their source is newer than what was built, so that `npm start` alone is enough.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Translator } from '#kernel/i18n'
import { refuse } from '#kernel/refusal'
import { programRoot } from '#kernel/root'
import { isBuilt, isFresh } from './build-stamp.ts'

/** Builds, unless what is there was made from exactly this source. */
export async function buildIfNeeded(t: Translator): Promise<void> {
  const root = programRoot()
  const tool = join(root, 'node_modules/@react-router/dev/bin.cjs')
  if (!existsSync(tool)) {
    // Installed without its tools (npm install --omit=dev): what was built elsewhere is used as it is.
    if (isBuilt(root)) return
    refuse('invalid', 'cli.build.noTools')
  }
  if (isFresh(root)) return
  console.error(t('cli.build.running'))
  await build(root, tool)
}

async function build(root: string, tool: string): Promise<void> {
  const child = spawn(process.execPath, [tool, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) refuse('conflict', 'cli.build.failed', { said: said.slice(-2000) })
}
