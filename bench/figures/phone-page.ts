// The phone page over a slow line on a slow phone: what it weighs, when one can write, when a card is on disk.
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.js'
import { openEvening } from '../kit/evening.ts'
import type { Figure, Row } from '../kit/figure.ts'
import { serveTown } from '../kit/processes.ts'
import { spreadOf } from '../kit/spread.ts'

const line = { latency: 400, kilobits: 400 }
const slowDown = 4
const window = { width: 390, height: 844 }

export const figure: Figure = {
  name: 'phone-page',
  title: `The phone page, in Chromium with ${line.latency} ms, ${line.kilobits} kbit/s and a processor ${slowDown} times slower`,
  async measure({ folder, isQuick, say }) {
    const evening = await openEvening(folder, { name: 'phone-page', tablets: 0 })
    const town = await serveTown(evening.dataFolder)
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      const url = `${town.address}/join/${evening.code}`
      const visits: Visit[] = []
      for (let round = 0; round < (isQuick ? 2 : 5); round++) {
        say(`  round ${round + 1}`)
        visits.push(await visit(browser, url))
      }
      return rowsOf(visits, await weigh(visits[0]?.scripts ?? []))
    } finally {
      await browser.close()
      await town.stop()
    }
  },
}

interface Visit {
  /** Seconds from opening the address until there is a field to write in. */
  usable: number
  /** Seconds from pressing the button until the page says that the card is kept: the first one, and a later one. */
  first: number
  later: number
  /** Addresses of all scripts that the page loaded. */
  scripts: string[]
}

interface Marks {
  usable?: number
}

/** Somebody who was never here before. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: window, locale: 'ja-JP' })
  const page = await context.newPage()
  const scripts: string[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.push(answer.url())
  })
  await slow(page)
  await page.addInitScript(() => {
    const marks: Marks = {}
    Object.assign(globalThis, { marks })
    new MutationObserver(() => {
      if (document.querySelector('textarea#card')) marks.usable ??= performance.now()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(url)
  await page.waitForSelector('textarea#card')
  const usable = await page.evaluate(() => (globalThis as { marks?: Marks }).marks?.usable)
  // Nobody has thought of something sooner.
  await page.waitForTimeout(3000)
  const first = await send(page, '雪を見に来る人を迎えるカフェ', 1)
  const later = await send(page, '高校生が店を出せる日', 2)
  await context.close()
  return { usable: (usable ?? Number.NaN) / 1000, first, later, scripts }
}

async function slow(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const bytesPerSecond = (line.kilobits * 1000) / 8
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
}

/** Both moments are taken in the page: the driver is not slowed down. */
async function send(page: Page, text: string, cards: number): Promise<number> {
  await page.fill('textarea#card', text)
  const ms = await page.evaluate(
    (all) =>
      new Promise<number>((resolve) => {
        const from = performance.now()
        const watcher = new MutationObserver(() => {
          if (document.querySelectorAll('.state.sent').length < all) return
          watcher.disconnect()
          resolve(performance.now() - from)
        })
        watcher.observe(document, { childList: true, subtree: true, attributes: true })
        document.querySelector<HTMLButtonElement>('form.write button[type=submit]')?.click()
      }),
    cards,
  )
  return ms / 1000
}

/** What the scripts weigh in gzip. */
async function weigh(scripts: readonly string[]): Promise<number> {
  let bytes = 0
  for (const url of new Set(scripts)) {
    const answer = await fetch(url)
    bytes += gzipSync(new Uint8Array(await answer.arrayBuffer())).length
  }
  return bytes
}

function rowsOf(visits: readonly Visit[], bytes: number): Row[] {
  const all = (of: (visit: Visit) => number) => spreadOf(visits.map(of))
  return [
    {
      what: 'JavaScript of the page, gzip',
      unit: 'kB',
      ours: spreadOf([bytes / 1000]),
      aim: { of: 'ours', is: 'at most', value: 30 },
    },
    {
      what: 'cold, until one can write',
      unit: 's',
      ours: all(({ usable }) => usable),
      aim: { of: 'ours', is: 'at most', value: 3 },
    },
    {
      what: 'a card, from the button to “送信済み” (on disk)',
      unit: 's',
      ours: all(({ later }) => later),
      aim: { of: 'ours', is: 'at most', value: 1 },
      note: `the first card of a phone: ${all(({ first }) => first).median.toFixed(2)} s`,
    },
  ]
}
