// A town of one's own for each story: the built program on a fresh folder and a free port.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

export interface DemoTown {
  /** http://127.0.0.1:port */
  origin: string
  code: string
  administrator: { email: string; password: string }
}

const startsWithin = 60_000

export const test = base.extend<{ strict: undefined }, { town: DemoTown }>({
  town: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'miraichizu-story-'))
      chmodSync(folder, 0o755)
      const program = await startDemo(folder)
      await use(program.town)
      await program.stop()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: startsWithin * 2 },
  ],
  // Any request to another origin fails the story, whatever it looks at.
  strict: [
    async ({ page, town }, use) => {
      const foreign: string[] = []
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== town.origin) foreign.push(request.url())
      })
      await use(undefined)
      expect(foreign).toEqual([])
    },
    { auto: true },
  ],
})

async function startDemo(folder: string) {
  const port = await freePort()
  const program = spawn(process.execPath, ['bin/miraichizu.js', 'demo'], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      DATABASE_URL: '',
      LANG: 'ja_JP.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  program.stdout.on('data', (chunk) => {
    said += chunk
  })
  const password = await until(() => /kanri@memuro\.example\s+(\S+)/.exec(said)?.[1])
  const stop = () =>
    new Promise<void>((resolve) => {
      program.once('exit', () => resolve())
      program.kill('SIGTERM')
    })
  const administrator = { email: 'kanri@memuro.example', password }
  return { town: { origin: `http://127.0.0.1:${port}`, code: '016373', administrator }, stop }
}

async function until<T>(look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + startsWithin
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error('the program did not start in time')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Signs the demo's administrator in. */
export async function signIn(page: Page, town: DemoTown): Promise<void> {
  await page.goto(`${town.origin}/${town.code}/sign-in`)
  await page.getByLabel('メールアドレス').fill(town.administrator.email)
  await page.getByLabel('パスワード').fill(town.administrator.password)
  await page.getByRole('button', { name: 'ログイン' }).click()
}

/** No violation of WCAG 2.2 A and AA on the page as it is now, and nothing cut off at the side. */
export async function expectAccessible(page: Page): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
}

export { expect }
