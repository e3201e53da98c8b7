// Walks through the program like a visitor, a clerk and a newcomer, and has every page photographed.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type DemoTown, signIn } from '../../stories/world.ts'
import { type Album, photograph, photographOpen, photographWindow } from './album.ts'
import type { EveningPlaces } from './demo-evening.ts'
import { demoCode, type FilledTown } from './demo-world.ts'
import type { PageRoute, RouteTable } from './route-table.ts'

export interface Walk {
  album: Album
  browser: Browser
  town: DemoTown
  filled: FilledTown
  dataDir: string
  table: RouteTable
  /** Ids of the pages that have their pictures. */
  seen: Set<string>
}

type Circle = 'public' | 'desk' | 'hall'

/** Further looks of a page whose face depends on what is asked of it. */
const variants: Record<string, Record<string, string>> = {
  ':town': { english: '?lang=en' },
  ':town/progress': {
    english: '?lang=en',
    'as-of-2020-11-30': '?as-of=2020-11-30',
    late: '?state=late',
  },
  ':town/progress/difference': { year: '?from=2020-11-30&to=2021-04-30' },
  ':town/progress/reports': { english: '?lang=en' },
  ':town/open-data': { english: '?lang=en' },
  ':town/accessibility': { english: '?lang=en' },
  ':town/desk': { english: '?lang=en' },
  ':town/voice': { english: '?lang=en' },
  ':town/voice/:slip': { english: '?lang=en' },
  ':town/workshops': { english: '?lang=en' },
  ':town/workshops/:series': { english: '?lang=en' },
  ':town/ticket/:ticket': { english: '?lang=en' },
  hall: { english: '?lang=en' },
  ':town/desk/sessions/:session/stage': { english: '?lang=en' },
  ':town/desk/sessions/:session/cards': { english: '?lang=en' },
}

/** What stands on a page once the browser has drawn what the server cannot. */
const ready: Record<string, string> = {
  ':town/desk/sessions/:session/board': '#board-keys',
  ':town/desk/sessions/:session/board-list': 'main h2',
  'table/:join': '#board-keys',
}

/** Pages that say nothing without a question: their address is taken from the links of others. */
const onlyByLink = [':town/desk/publish/undo']

/** Every page that needs no account: those of a fixed address first, then what they link to. */
export async function walkAsVisitor(walk: Walk): Promise<void> {
  const context = await aPerson(walk)
  await follow(walk, context, 'public')
  const entrance = `${walk.town.origin}/${demoCode}`
  const link = `${entrance}/account/password?token=${walk.filled.passwordToken}`
  await take(walk, context, 'entrance/password-link', link)
  await take(walk, context, 'entrance/sign-in', `${entrance}/sign-in`)
  const page = await context.newPage()
  await page.goto(`${entrance}/progress`)
  await keep(walk, 'readme', () => photographWindow(walk.album, page, 'readme'))
  await page.goto(`${entrance}/sign-in`)
  await page.getByLabel('メールアドレス').fill('dare@memuro.example')
  await page.getByLabel('パスワード').fill('kore-de-hairu?')
  await page.getByRole('button', { name: 'ログイン' }).click()
  await keep(walk, 'entrance/sign-in-422', () =>
    photographOpen(walk.album, page, 'entrance/sign-in-422'),
  )
  await context.close()
}

/** The screens of a hall that belong to nobody: tablet, projector, the laptop's own page. */
export async function walkThroughTheHall(walk: Walk): Promise<void> {
  const context = await aPerson(walk)
  await follow(walk, context, 'hall')
  await context.close()
}

export async function walkAsAdministrator(walk: Walk): Promise<void> {
  const context = await aPerson(walk)
  const page = await context.newPage()
  await signIn(page, walk.town)
  await page.waitForURL(/desk/)
  await beginImport(walk, page)
  await page.close()
  await follow(walk, context, 'desk')
  await context.close()
}

/** A document that is being checked: the paper of the demo, with one line more. */
async function beginImport({ town }: Walk, page: Page) {
  const paper = readFileSync('src/programme/demo/progress-2020.txt', 'utf8')
  await page.goto(`${town.origin}/${demoCode}/desk/import`)
  await page.locator('main input[type=file]').setInputFiles({
    name: '進捗状況（サンプル）.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(paper.replace('予定\t', '予定\t・（サンプル）町民説明会の開催 ')),
  })
  await page.locator('main form:has(input[type=file]) button[type=submit]').first().click()
  await page.waitForURL(/import\/draft/)
}

/** What a person sees where a page is not there or not for them. */
export async function walkAstray(walk: Walk): Promise<void> {
  const { origin } = walk.town
  const context = await aPerson(walk)
  const miss = (name: string, path: string, status: number) =>
    photograph(walk.album, context, { name: `errors/${name}`, url: `${origin}${path}`, status })
  await miss('404', `/${demoCode}/nowhere`, 404)
  await miss('404-entry', `/${demoCode}/progress/ZZZZZZZZ`, 404)
  await miss('404-no-such-town', '/999999', 404)
  await miss(
    '400-day',
    `/${demoCode}/progress.csv?as-of=${encodeURIComponent('令和元年4月30日')}`,
    400,
  )
  const page = await context.newPage()
  await signIn(page, { ...walk.town, administrator: walk.filled.viewer })
  await page.waitForURL(/desk/)
  await page.close()
  await miss('403', `/${demoCode}/desk/staff`, 403)
  await context.close()
}

/** The front page once there are two towns to choose from. */
export async function walkThroughTheFrontDoor(walk: Walk): Promise<void> {
  const add = ['bin/miraichizu.js', 'town', 'add', '012076']
  execFileSync(process.execPath, add, { env: { ...process.env, DATA_DIR: walk.dataDir } })
  const context = await aPerson(walk)
  await take(walk, context, 'entrance/towns', `${walk.town.origin}/`)
  await take(walk, context, 'entrance/towns-english', `${walk.town.origin}/?lang=en`)
  await take(walk, context, 'public/town-without-programme', `${walk.town.origin}/012076`)
  await context.close()
}

/** The database goes away under the running program: the page for what nobody expected. */
export async function walkWithoutDatabase(walk: Walk): Promise<void> {
  const file = join(walk.dataDir, 'postgres/postmaster.pid')
  if (!existsSync(file)) return
  process.kill(Number(readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT')
  const context = await aPerson(walk)
  const url = `${walk.town.origin}/${demoCode}/progress?as-of=2020-12-24`
  await photograph(walk.album, context, { name: 'errors/503', url, status: 503 })
  await context.close()
}

/** A fresh installation: nothing there yet, then the wizard's three steps. */
export async function walkThroughTheWizard(
  walk: Walk,
  origin: string,
  token: string,
): Promise<void> {
  const context = await aPerson(walk)
  await take(walk, context, 'entrance/nothing-yet', `${origin}/`)
  const link = `${origin}/setup?token=${token}`
  await take(walk, context, 'entrance/setup-1', link)
  const page = await context.newPage()
  const shoot = (name: string) => keep(walk, name, () => photographOpen(walk.album, page, name))
  const next = () => page.locator('main form button').first().click()
  await page.goto(link)
  await page.locator('main input[name=wish]').fill('森')
  await next()
  await shoot('entrance/setup-1-choice')
  await page.goto(link)
  await page.locator('main input[name=wish]').fill('芽室町')
  await next()
  await shoot('entrance/setup-2')
  await page.locator('input[name=name]').fill('サンプル 管理者')
  await page.locator('input[name=email]').fill('kanri@memuro.example')
  for (const field of await page.locator('input[type=password]').all()) {
    await field.fill('midori-no-heya-42')
  }
  await next()
  await page.waitForURL(/town=/)
  await shoot('entrance/setup-3')
  await context.close()
}

/** The pages without a picture, by their addresses: a forgotten page fails the whole look. */
export function forgottenPages({ table, seen }: Walk): string[] {
  return table.pages.filter(({ id }) => !seen.has(id)).map(({ pattern }) => pattern || '/')
}

async function follow(walk: Walk, context: BrowserContext, circle: Circle) {
  const { table, town, filled } = walk
  const isOurs = (page: PageRoute) => circleOf(page) === circle
  const queue = table.pages
    .filter((page) => isOurs(page) && !onlyByLink.includes(page.pattern))
    .map((page) => ({ page, url: `${town.origin}/${addressOf(page, filled.evening)}` }))
    .filter(({ url }) => !new URL(url).pathname.includes(':'))
  const known = new Set(queue.map(({ page }) => page.id))
  for (let next = queue.shift(); next; next = queue.shift()) {
    const links = await take(walk, context, nameOf(next.page), next.url)
    for (const [variant, query] of Object.entries(variants[next.page.pattern] ?? {})) {
      await take(walk, context, `${nameOf(next.page)}-${variant}`, next.url + query)
    }
    for (const url of links.filter((link) => new URL(link).origin === town.origin)) {
      const page = table.pageAt(new URL(url).pathname)
      if (!page || !isOurs(page) || known.has(page.id)) continue
      known.add(page.id)
      queue.push({ page, url })
    }
  }
}

/** A pattern with everything filled in that the demo's evening can say; ':' remains where it cannot. */
function addressOf({ pattern }: PageRoute, { places, keys }: EveningPlaces): string {
  const values: Record<string, string> = { town: demoCode, ...places }
  const path = pattern.replace(/:(\w+)/g, (whole, name) => values[name] ?? whole)
  const key = keys[pattern]
  return key ? `${path}#${key}` : path
}

function circleOf({ pattern }: PageRoute): Circle | 'entrance' {
  if (/^:town\/desk(\/|$)/.test(pattern)) return 'desk'
  if (/^(hall$|screen\/|table\/)/.test(pattern)) return 'hall'
  return /^(setup)?$|^:town\/(sign-in|account\/)/.test(pattern) ? 'entrance' : 'public'
}

function nameOf(page: PageRoute): string {
  const words = page.pattern
    .split('/')
    .filter((part) => part !== ':town' && part !== 'desk')
    .map((part) => part.replace(/^:/, ''))
  return `${circleOf(page)}/${words.join('-') || 'home'}`
}

async function take(walk: Walk, context: BrowserContext, name: string, url: string) {
  const page = walk.table.pageAt(new URL(url).pathname)
  if (page) walk.seen.add(page.id)
  return photograph(walk.album, context, { name, url, ready: page && ready[page.pattern] })
}

async function keep({ album }: Walk, name: string, shoot: () => Promise<void>) {
  if (album.only.test(name)) await shoot()
}

function aPerson({ browser }: Walk): Promise<BrowserContext> {
  return browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
}
