// Takes the pictures: each page on a phone, on a screen, at 200 %, on paper; and notes what is wrong with it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import sharp from 'sharp'
import { uncoveredCharacters } from './glyphs.ts'

/** 720 px is what remains of a screen 1440 px wide at 200 %. */
const views = [
  { name: '390', width: 390, height: 844 },
  { name: '1440', width: 1440, height: 900 },
  { name: 'zoom-200', width: 720, height: 450 },
]

export interface Album {
  folder: string
  problems: string[]
  /** Only names that fit are kept; for a quick look at one page. */
  only: RegExp
}

export interface Sight {
  /** Name of the pictures, e.g. 'desk/publish'. */
  name: string
  url: string
  status?: number
  /** What must stand on the page before its picture is taken. */
  ready?: string
}

/** Opens an address and takes all its pictures. Gives the addresses that the page links to. */
export async function photograph(
  album: Album,
  context: BrowserContext,
  sight: Sight,
): Promise<string[]> {
  const page = await context.newPage()
  try {
    watch(album, page, sight)
    const answer = await page.goto(sight.url)
    const status = answer?.status() ?? 0
    const expected = sight.status ?? 200
    if (status !== expected) {
      album.problems.push(`${sight.name}: answers ${status}, not ${expected} (${sight.url})`)
    }
    if (sight.ready) await page.locator(sight.ready).first().waitFor({ state: 'attached' })
    if (album.only.test(sight.name)) await photographOpen(album, page, sight.name)
    return await page.$$eval('a[href]', (links) =>
      links.map((link) => (link as HTMLAnchorElement).href),
    )
  } finally {
    await page.close()
  }
}

/** The pictures of a page that is already open, e.g. the answer to a form. */
export async function photographOpen(album: Album, page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  for (const view of views) {
    await page.setViewportSize({ width: view.width, height: view.height })
    // As high as the page is, so that what sticks to the window's edge covers nothing.
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: view.width, height: Math.max(height, view.height) })
    const cutOff = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (cutOff > 0) album.problems.push(`${name}: ${cutOff} px too wide at ${view.width} px`)
    await save(album, `${name}-${view.name}`, await page.screenshot({ fullPage: true }))
  }
  const words = await page.locator('title, body').allInnerTexts()
  const uncovered = uncoveredCharacters(words.join(''), 'page')
  if (uncovered) album.problems.push(`${name}: no glyph for ${uncovered}`)
  await savePages(album, `${name}-print`, await page.pdf({ preferCSSPageSize: true }), 60)
}

/** One window of a page, as it stands in the README. */
export async function photographWindow(album: Album, page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 960 })
  await page.evaluate(() => document.fonts.ready)
  await save(album, name, await page.screenshot())
}

function watch(album: Album, page: Page, { name, url, status }: Sight) {
  const home = new URL(url).origin
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== home) {
      album.problems.push(`${name}: asks another origin: ${request.url()}`)
    }
  })
  page.on('pageerror', (error) => album.problems.push(`${name}: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself reports every status from 400 on.
    if (message.type() !== 'error' || (status ?? 200) >= 400) return
    album.problems.push(`${name}: ${message.text()}`)
  })
}

/** Writes a picture as PNG with a palette: half the bytes of a full one, and nobody sees it. */
async function save(album: Album, name: string, png: Uint8Array): Promise<void> {
  const file = join(album.folder, `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    await sharp(png).png({ palette: true, colours: 96, dither: 0, effort: 4 }).toBuffer(),
  )
}

/** Writes every page of a PDF as a picture. Where pdftoppm is missing the album says so, once. */
export async function savePages(
  album: Album,
  name: string,
  pdf: Uint8Array,
  dotsPerInch: number,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-pages-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    const wanted = ['-png', '-r', String(dotsPerInch), 'paper.pdf', 'page']
    execFileSync('pdftoppm', wanted, { cwd: folder, stdio: 'ignore' })
    const pages = readdirSync(folder).filter((file) => file.endsWith('.png'))
    for (const [index, file] of pages.sort().entries()) {
      await save(album, `${name}-${index + 1}`, readFileSync(join(folder, file)))
    }
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem
    const missing = 'pdftoppm (poppler-utils) is not installed: no pictures of paper'
    if (!album.problems.includes(missing)) album.problems.push(missing)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
