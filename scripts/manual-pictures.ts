// `npm run manual`: the pictures of docs/manual, taken by doing what the manual says in a fresh demo town.
// A step of the manual that cannot be done any more stops it here.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { startProgram } from '../stories/program.ts'
import { demoPassword } from '../stories/world.ts'
import { findChromium } from './chromium.js'
import { chapters } from './manual/chapters.ts'
import type { Walk } from './manual/take.ts'

process.chdir(join(import.meta.dirname, '..'))
const pictures = 'docs/manual/pictures'
rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })

const folder = mkdtempSync(join(tmpdir(), 'miraichizu-manual-'))
// PostgreSQL runs as another user where we are root, and must be able to enter.
chmodSync(folder, 0o755)
const demo = await startProgram('demo', folder, demoPassword)
const browser = await chromium.launch({
  executablePath: findChromium(),
  // The browser's own words in Japanese, where it has them (Debian: chromium-l10n).
  env: { ...process.env, LANG: 'ja_JP.UTF-8', LANGUAGE: 'ja' },
  args: ['--no-sandbox', '--disable-background-networking', '--lang=ja'],
})
try {
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1200, height: 760 },
    baseURL: `${demo.origin}/016373/`,
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const walk: Walk = { page, folder: pictures, password: demo.said }
  for (const chapter of chapters) {
    await chapter(walk)
  }
  console.log(`The pictures are in ${pictures}`)
} finally {
  await browser.close()
  await demo.stop()
  rmSync(folder, { recursive: true, force: true })
}
