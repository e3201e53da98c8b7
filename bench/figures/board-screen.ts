// The board of 2,000 cards in a real browser: what a picture costs while it is moved about, and when a card follows the finger.
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.js'
import { facilitator, makeBoardOf } from '../kit/board-of.ts'
import { traced } from '../kit/board-trace.ts'
import type { Figure, Row } from '../kit/figure.ts'
import { serveTown } from '../kit/processes.ts'
import { spreadOf } from '../kit/spread.ts'
import { townCode } from '../kit/towns.ts'

const cards = 2000
const window = { width: 1440, height: 900 }

export const figure: Figure = {
  name: 'board',
  title: `The board with ${cards} cards, in Chromium at ${window.width} × ${window.height}`,
  async measure({ folder, isQuick, say }) {
    const { dataFolder, path } = await makeBoardOf(cards, folder)
    const town = await serveTown(dataFolder)
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      const page = await openBoard(browser, town.address, path)
      const rounds: Round[] = []
      for (let round = 0; round < (isQuick ? 1 : 5); round++) {
        say(`  round ${round + 1}`)
        rounds.push(await measureRound(page))
      }
      return rowsOf(rounds)
    } finally {
      await browser.close()
      await town.stop()
    }
  },
}

interface Round {
  scripting: number
  longest: number
  pictures: number
  /** Pictures from the move of the pointer until the card is there. */
  behind: number
}

async function openBoard(browser: Browser, address: string, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: window, locale: 'ja-JP' })
  await page.goto(`${address}/${townCode}/sign-in`)
  await page.getByLabel('メールアドレス').fill(facilitator.email)
  await page.getByLabel('パスワード').fill(facilitator.password)
  await page.getByRole('button', { name: 'ログイン' }).click()
  await page.waitForURL('**/desk')
  await page.goto(`${address}${path}`)
  await page.waitForFunction(
    (all) => document.querySelectorAll('[data-card]').length === all,
    cards,
  )
  await page.waitForTimeout(1000)
  return page
}

async function measureRound(page: Page): Promise<Round> {
  const box = await page.getByRole('region', { name: '付箋の台紙' }).boundingBox()
  const middle = { x: (box?.x ?? 0) + 500, y: (box?.y ?? 0) + 350 }
  const { scripting, tasks, pictures } = await traced(page, async () => {
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down({ button: 'middle' })
    for (let step = 0; step < 120; step++) {
      const turn = step / 12
      await page.mouse.move(middle.x + Math.sin(turn) * 300, middle.y + (1 - Math.cos(turn)) * 120)
    }
    await page.mouse.up({ button: 'middle' })
    await page.waitForTimeout(300)
  })
  const sorted = scripting.toSorted((a, b) => a - b)
  return {
    scripting: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    longest: Math.max(...tasks),
    pictures,
    behind: await picturesBehind(page),
  }
}

/** Takes a card and counts the pictures until it is where the pointer went. */
async function picturesBehind(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const view = document.querySelector('[data-lasso]')?.closest('section')
    const frame = view?.getBoundingClientRect()
    const card = [...document.querySelectorAll<HTMLElement>('[data-card]')].find((one) => {
      const at = one.getBoundingClientRect()
      return !!frame && at.x > frame.x + 50 && at.y > frame.y + 50 && at.right < frame.right - 50
    })
    if (!card) throw new Error('no card is in sight')
    const from = card.getBoundingClientRect()
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
    const tell = (type: string, x: number, y: number) =>
      card.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: y,
          pointerId: 1,
          pointerType: 'mouse',
          isPrimary: true,
        }),
      )
    const picture = () => new Promise((resolve) => requestAnimationFrame(resolve))
    Element.prototype.setPointerCapture = () => undefined
    tell('pointerdown', start.x, start.y)
    tell('pointermove', start.x + 20, start.y)
    await picture()
    let most = 0
    for (let step = 0; step < 20; step++) {
      const x = start.x + 30 + step * 3
      tell('pointermove', x, start.y)
      let pictures = 0
      const isThere = () => {
        const { left, width } = card.getBoundingClientRect()
        return Math.abs(left + width / 2 - x) < 2
      }
      do {
        await picture()
        pictures += 1
      } while (!isThere() && pictures < 10)
      most = Math.max(most, pictures)
    }
    tell('pointerup', start.x, start.y)
    return most
  })
}

function rowsOf(rounds: readonly Round[]): Row[] {
  const pictures = rounds.reduce((sum, round) => sum + round.pictures, 0)
  return [
    {
      what: 'scripting per picture while panning, p95',
      unit: 'ms',
      ours: spreadOf(rounds.map(({ scripting }) => scripting)),
      aim: { of: 'ours', is: 'at most', value: 8 },
      note: `${pictures} pictures, time on the processor`,
    },
    {
      what: 'longest task of the page while panning',
      unit: 'ms',
      ours: spreadOf(rounds.map(({ longest }) => longest)),
      aim: { of: 'ours', is: 'at most', value: 50 },
    },
    {
      what: 'pictures until a moved card is under the pointer, the most of 20 moves',
      unit: '×',
      ours: spreadOf(rounds.map(({ behind }) => behind)),
      aim: { of: 'ours', is: 'at most', value: 1 },
    },
  ]
}
