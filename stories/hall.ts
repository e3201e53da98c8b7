// The people of an evening: each a browser of their own, whose complaints fail the story.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type DemoTown, expect, signIn } from './world.ts'

const wide = { width: 1440, height: 900 }
const small = { width: 390, height: 844 }

export class Hall {
  /** What any browser complained of. */
  readonly complaints: string[] = []
  readonly #contexts: BrowserContext[] = []
  readonly #browser: Browser
  readonly #town: DemoTown

  constructor(browser: Browser, town: DemoTown) {
    this.#browser = browser
    this.#town = town
  }

  /** Somebody of the town hall, signed in. */
  async staff(): Promise<Page> {
    const page = await this.#page(wide)
    await signIn(page, this.#town)
    await page.waitForURL('**/desk')
    return page
  }

  /** A screen on the wall or a table's tablet: no account. */
  device(): Promise<Page> {
    return this.#page({ width: 1280, height: 800 })
  }

  phone(): Promise<Page> {
    return this.#page(small)
  }

  async #page(viewport: { width: number; height: number }): Promise<Page> {
    const isPhone = viewport.width < 500
    const context = await this.#browser.newContext({ viewport, hasTouch: isPhone })
    this.#contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      // A phone without a network may say so.
      if (message.type() !== 'error' || message.text().includes('ERR_INTERNET_DISCONNECTED')) return
      this.complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`)
    })
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== this.#town.origin) {
        this.complaints.push(`a request to ${request.url()}`)
      }
    })
    return page
  }

  /** Keeps how it looks, where somebody asks for pictures: STORY_PICTURES=/tmp/evening- */
  async picture(page: Page, name: string): Promise<void> {
    const place = process.env.STORY_PICTURES
    if (place) await page.screenshot({ path: `${place}${name}.png`, fullPage: true })
  }

  async end(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
    expect(this.complaints).toEqual([])
  }
}

/** Types as a Japanese keyboard does: kana are composed, Enter takes them over, and that Enter is no other. */
export async function compose(page: Page, kana: string, words: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const enter = { windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' }
  await keyboard.send('Input.imeSetComposition', {
    text: kana,
    selectionStart: kana.length,
    selectionEnd: kana.length,
  })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await keyboard.send('Input.insertText', { text: words })
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter })
  await keyboard.detach()
}
