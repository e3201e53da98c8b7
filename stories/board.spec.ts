// Two people sort the same cards: by hand on the board, and by keyboard alone in the list.
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from '@playwright/test'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

const texts = [
  '駅前に若い人が集まれるカフェがほしい',
  '駅前に若者が集まるカフェが欲しい',
  '雪',
  '子どもが放課後に安心して過ごせる場所を、地域の人みんなで見守りながら作っていきたい。冬は行くところがない',
  'バスの本数を増やしてほしい',
]

interface Hall {
  code: string
  /** The session's page at the desk. */
  desk: string
}

/** An evening opened from the command line, with cards from a phone. */
async function openHall(page: Page, town: DemoTown): Promise<Hall> {
  const words = ['workshop', 'open', '--town', town.code, '--title', '盤の会', '--prompt', '町の宝']
  const said = execFileSync(process.execPath, ['bin/miraichizu.js', ...words, '--json'], {
    env: { ...process.env, DATA_DIR: town.folder, DATABASE_URL: '' },
    encoding: 'utf8',
  })
  const { workshop, code } = JSON.parse(said) as { workshop: string; code: string }
  const phone = page.context().request
  await phone.post(`${town.origin}/api/join/${code}`, { data: { table: 2 } })
  for (const text of texts) {
    const address = `${town.origin}/api/join/${code}/cards/${randomUUID()}`
    const saved = await phone.put(address, { data: { text, table: 2 } })
    expect(saved.ok()).toBe(true)
  }
  return { code, desk: `${town.origin}/${town.code}/desk/sessions/${workshop}` }
}

async function openBoard(page: Page, hall: Hall, view: 'board' | 'board-list') {
  await page.goto(`${hall.desk}/${view}`)
  await expect(page.getByText('接続中')).toBeVisible()
}

async function signedInPage(browser: Browser, town: DemoTown): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const page = await context.newPage()
  await signIn(page, town)
  await page.waitForURL('**/desk')
  return page
}

const cardOn = (page: Page, text: string) => page.locator('[data-card]').filter({ hasText: text })
const island = (page: Page, name: string) =>
  page.getByRole('region', { name: '付箋の台紙' }).getByRole('region', { name })

/** Takes a card by its middle and lets it go somewhere. */
async function drag(page: Page, card: Locator, to: { x: number; y: number }) {
  const from = await card.boundingBox()
  if (!from) throw new Error('the card is not in sight')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

async function placeIn(frame: Locator): Promise<{ x: number; y: number }> {
  const box = await frame.boundingBox()
  if (!box) throw new Error('the island is not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height - 12 }
}

test('two people sort at one board, and see each other’s moves', async ({
  page,
  town,
  browser,
}) => {
  const hall = await openHall(page, town)
  await signIn(page, town)
  await page.waitForURL('**/desk')
  const other = await signedInPage(browser, town)
  await openBoard(page, hall, 'board')
  await openBoard(other, hall, 'board')

  const tray = page.getByRole('region', { name: '置き場' })
  await expect(tray).toContainText('5枚')
  await expect(page.getByRole('list', { name: 'ほかに開いている人' })).toBeVisible()
  await page.getByRole('button', { name: 'ボードに並べる' }).click()
  await expect(cardOn(other, '雪')).toBeVisible()

  await cardOn(page, 'バスの本数').click()
  await page.getByRole('button', { name: '新しい島にする' }).click()
  await page.getByRole('textbox', { name: '表札' }).fill('足のたしかな町')
  await page.keyboard.press('Enter')
  await expect(island(other, '足のたしかな町')).toBeVisible()

  await page.getByRole('button', { name: '全体を表示' }).click()
  await page.waitForTimeout(300)
  await drag(page, cardOn(page, '雪'), await placeIn(island(page, '足のたしかな町')))
  await expect(island(other, '足のたしかな町')).toContainText('2枚')
  await expect(other.getByRole('region', { name: '置き場' })).toContainText('3枚')
  await page.keyboard.press('Control+z')
  await expect(island(other, '足のたしかな町')).toContainText('1枚')

  await cardOn(page, texts[0] ?? '').click()
  await cardOn(page, texts[1] ?? '').click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: '1枚にまとめる' }).click()
  const stack = cardOn(other, texts[0] ?? '')
  await expect(stack).toContainText(texts[1]?.slice(0, 8) ?? '')
  await expect(stack).toContainText('2枚')
  await expectAccessible(page)
  await other.context().close()
})

test('the list does all of it by keyboard alone, and what others do is there', async ({
  page,
  town,
  browser,
}) => {
  const hall = await openHall(page, town)
  await signIn(page, town)
  await page.waitForURL('**/desk')
  const other = await signedInPage(browser, town)
  await openBoard(other, hall, 'board')
  await openBoard(page, hall, 'board-list')

  await page.getByLabel('新しい島の表札').focus()
  await page.keyboard.type('冬を楽しむ')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '新しい島をつくりました' })).toBeVisible()

  await page.getByRole('button', { name: '付箋 3番の操作' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('移す島を選ぶ')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '冬を楽しむ' })).toBeVisible()
  // The next card of the tray is where one goes on.
  await expect(page.getByRole('button', { name: '付箋 4番の操作' })).toBeFocused()
  await expect(island(other, '冬を楽しむ')).toContainText('1枚')

  await page.getByRole('searchbox', { name: '付箋を探す' }).fill('カフェ')
  await expect(page.getByText('5枚中2枚を表示しています。')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: '付箋を探す' }).fill('')
  await page.getByRole('button', { name: '元に戻す' }).focus()
  await page.keyboard.press('Enter')
  await expect(island(other, '冬を楽しむ')).toContainText('0枚')
  await other.context().close()
})

test('a tablet without its key is told what to do', async ({ page, town }) => {
  const hall = await openHall(page, town)
  await page.goto(`${town.origin}/table/${hall.code}`)
  await expect(page.getByText('この端末は登録されていません')).toBeVisible()
  await page.goto(`${town.origin}/table/${hall.code}#not-a-real-key-of-this-hall`)
  await expect(page.getByText('QRコードが正しくないか')).toBeVisible()
  expect(page.url()).not.toContain('#')
  await expectAccessible(page)
})
