// The pictures of the chapters about an evening: the sample one that is over, and the coming one, begun.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { take, type Walk } from './take.ts'

const sampleSlip = 'SAMPXE22'
const sampleCards = [
  '（サンプル）夕方の十勝川がきれい',
  '（サンプル）給食のじゃがいもがおいしい',
  '（サンプル）公園で見守ってくれる人がいる',
]

/** 「ワークショップを開く」 */
export async function evening(walk: Walk): Promise<void> {
  const { page } = walk
  const main = page.getByRole('main')
  await page.goto('desk/workshops/new')
  const make = page.getByRole('button', { name: '登録する' })
  await page.getByLabel('名称').fill('（サンプル）町の魅力を話し合う会')
  await take(walk, 'workshop-new', { of: main, frame: make, tallest: 1500 })
  await openSession(page, '（サンプル）未来地図を見直すワークショップ', /未来から今日を考える/)
  const session = page.url()
  await printSheets(walk, session)
  await lead(walk, session)
  await page.goto(`${session}/paper`)
  const typed = page.getByLabel('付箋の言葉')
  await take(walk, 'paper', { of: main, frame: typed, tallest: 1000 })
  await page.goto('../hall')
  await take(walk, 'hall', { of: page.getByRole('main'), tallest: 1300 })
}

/** The board of the evening that is over: with islands, names and a tray. */
export async function board(walk: Walk): Promise<void> {
  const { page } = walk
  await openSample(page)
  await page.getByRole('link', { name: '付箋ボード', exact: true }).click()
  await page.getByRole('button', { name: '全体を表示' }).click()
  await page.getByText('食と農のゆたかさ').first().waitFor()
  await take(walk, 'board')
}

/** 「終わった後の仕事」 */
export async function afterTheEvening(walk: Walk): Promise<void> {
  const { page } = walk
  const main = page.getByRole('main')
  await openSample(page)
  await page.getByRole('link', { name: '結果のまとめ', exact: true }).click()
  const word = page.getByRole('link', { name: 'Word(まとめ)' })
  await take(walk, 'result-book', { of: main, frame: word, tallest: 1000 })
  await page.getByRole('link', { name: '付箋のゆくえ', exact: true }).click()
  await page.getByRole('heading', { name: '選んだ付箋のゆくえを決める' }).waitFor()
  await take(walk, 'fates', { of: main, tallest: 1300 })
  await page.getByRole('link', { name: '参加者', exact: true }).click()
  await page.locator('main a[href$="/people/attendance"]').click()
  await page.waitForURL(/attendance$/)
  await page.goto('desk/workshops/archive')
  await page.getByRole('button', { name: '取り込まずに確かめる' }).waitFor()
  const phone = await page.context().newPage()
  await phone.setViewportSize({ width: 390, height: 760 })
  await phone.goto(`voice/${sampleSlip}`)
  await take({ ...walk, page: phone }, 'voice', { of: phone.locator('body'), tallest: 1300 })
  await phone.close()
}

async function openSample(page: Page) {
  await openSession(page, '（サンプル）魅力発見ワークショップ', /第1回/)
}

async function openSession(page: Page, series: string, name: RegExp) {
  await page.goto('desk/workshops')
  await page.getByRole('main').getByRole('link', { name: series }).first().click()
  await page.waitForURL(/\/workshops\/\w+$/)
  await page.getByRole('main').getByRole('link', { name }).first().click()
  await page.waitForURL(/\/sessions\//)
}

async function printSheets(walk: Walk, session: string) {
  const { origin } = new URL(session)
  const { request } = walk.page.context()
  const wish = { form: { count: '2' }, headers: { origin } }
  const answer = await request.post(`${session}/paper/sheets.pdf`, wish)
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-sheets-'))
  writeFileSync(join(folder, 'sheets.pdf'), await answer.body())
  const render = ['-png', '-r', '60', '-singlefile', 'sheets.pdf', 'sheet']
  execFileSync('pdftoppm', render, { cwd: folder })
  const sheet = sharp(readFileSync(join(folder, 'sheet.png')))
  const framed = sheet.extend({ top: 1, bottom: 1, left: 1, right: 1, background: '#8c8c8c' })
  await framed.png({ palette: true, colours: 64 }).toFile(join(walk.folder, 'card-sheet.png'))
  rmSync(folder, { recursive: true, force: true })
}

/** The hall writes: the facilitator's page, the projector and one phone. */
async function lead(walk: Walk, session: string) {
  const { page } = walk
  await page.goto(`${session}/stage`)
  for (const step of [1, 2]) {
    await page.getByRole('button', { name: /^次へ/ }).click()
    await page.getByText(`いまの段階（${step}番目）`).waitFor()
  }
  const projector = await page.context().newPage()
  await projector.goto(`${session}/projector`)
  const code = /\/join\/(\w+)/.exec((await page.getByRole('main').textContent()) ?? '')?.[1] ?? ''
  const phone = await page.context().newPage()
  await phone.setViewportSize({ width: 390, height: 760 })
  await phone.goto(`${new URL(session).origin}/join/${code}`)
  for (const text of sampleCards) {
    await phone.locator('#card').fill(text)
    await phone.getByRole('button', { name: '付箋を出す' }).click()
    await phone.getByText(text).waitFor()
  }
  await take({ ...walk, page: phone }, 'phone-write')
  await phone.close()
  await take({ ...walk, page: projector }, 'projector')
  await projector.close()
  const next = page.getByRole('button', { name: /^次へ/ })
  await take(walk, 'stage', { of: page.getByRole('main'), frame: next, tallest: 1050 })
}
