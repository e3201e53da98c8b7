// A town of one's own for each story: the built program on a fresh folder and a free port.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { startProgram } from './program.ts'

export interface DemoTown {
  /** http://127.0.0.1:port */
  origin: string
  code: string
  /** The data folder, for the command line. */
  folder: string
  administrator: { email: string; password: string }
}

const startsWithin = 60_000
/** The demo says its accounts once. */
export const demoPassword = /kanri@memuro\.example\s+(\S+)/

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
  const { origin, said, stop } = await startProgram('demo', folder, demoPassword)
  const administrator = { email: 'kanri@memuro.example', password: said }
  return { town: { origin, code: '016373', folder, administrator }, stop }
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
