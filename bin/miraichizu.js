#!/usr/bin/env node
// The command: plain JavaScript for any Node from 20, which hands over to the Node 24 that was installed with it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const needed = 24

if (Number(process.versions.node.split('.')[0]) >= needed) {
  process.env.NODE_ENV ??= 'production'
  // Compiled code is kept between runs: half of a short command's time.
  module.enableCompileCache?.(
    fileURLToPath(new URL('../node_modules/.cache/miraichizu', import.meta.url)),
  )
  await import('../src/cli/main.ts')
} else {
  handOver()
}

/** Runs this file again under the installed Node; signals and the exit code pass through. */
function handOver() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const node = fileURLToPath(new URL(`../node_modules/node/bin/${name}`, import.meta.url))
  if (!existsSync(node)) {
    console.error(
      `Node ${needed} が必要です。npm install をやり直してください。/ Node ${needed} is needed: run npm install again.`,
    )
    process.exit(1)
  }
  // With a channel, so that the other one notices when this process is gone.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(
    node,
    [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}
