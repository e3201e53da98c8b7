// One picture of the manual: cut to what matters, the place to press in a red frame.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

export interface Walk {
  page: Page
  folder: string
  /** Of the demo's administrator. */
  password: string
}

interface Cut {
  /** What the picture shows; without it what the window shows. */
  of?: Locator
  /** What the reader is to look for. */
  frame?: Locator
  /** Taller pictures are cut off below. */
  tallest?: number
}

export async function take({ page, folder }: Walk, name: string, cut: Cut = {}): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    window.scrollTo({ top: 0, behavior: 'instant' })
  })
  if (cut.frame) await drawFrame(cut.frame)
  const clip = cut.of && (await areaOf(cut.of, cut.tallest ?? 900))
  const png = await page.screenshot({
    fullPage: cut.of !== undefined,
    clip,
    animations: 'disabled',
  })
  const small = await sharp(png).png({ palette: true, colours: 64, effort: 8 }).toBuffer()
  writeFileSync(join(folder, `${name}.png`), small)
  await page.evaluate(() => document.querySelector('#manual-frame')?.remove())
}

async function areaOf(shown: Locator, tallest: number) {
  const box = await shown.first().boundingBox()
  if (!box) throw new Error(`not on the page: ${shown}`)
  // The main part has its own margin, and a line at its side that says nothing here.
  const isMain = await shown.first().evaluate(({ tagName }) => tagName === 'MAIN')
  const air = isMain ? -4 : 12
  // The box is told from the window's corner, the picture is cut from the page's.
  const scrolled = await shown.first().evaluate(() => window.scrollY)
  const top = box.y + scrolled
  const [x, y] = [Math.max(0, box.x - air), Math.max(0, top - air)]
  const height = Math.min(box.height + top - y + air, tallest)
  return { x, y, width: box.width + box.x - x + air, height }
}

async function drawFrame(target: Locator): Promise<void> {
  await target.first().evaluate((element) => {
    const box = element.getBoundingClientRect()
    const frame = document.createElement('div')
    frame.id = 'manual-frame'
    Object.assign(frame.style, {
      position: 'absolute',
      left: `${box.left + window.scrollX - 8}px`,
      top: `${box.top + window.scrollY - 8}px`,
      width: `${box.width + 16}px`,
      height: `${box.height + 16}px`,
      border: '4px solid #c8102e',
      borderRadius: '10px',
      boxSizing: 'border-box',
      zIndex: '9999',
      pointerEvents: 'none',
    })
    document.body.append(frame)
  })
}
