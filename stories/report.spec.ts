// A report is frozen, an error in it is corrected, a picture comes: the next report and every reader see it.
import { createHash } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

const caption = 'ワークショップの様子'
const alternativeText = '町民と職員が机を囲み、付箋を貼っている'
const lecture = /地域ブランディングワークショップを4時間30分/

test('what was wrong in a frozen report is corrected in the next one, and a picture goes with it', async ({
  page,
  town,
  request,
}) => {
  const desk = `${town.origin}/${town.code}/desk`
  await signIn(page, town)
  const frozen = await freeze(page, desk)
  await correct(page, desk)
  const picture = await addPicture(page, desk)
  await visitorSeesNoDraft(request, town, picture)
  await checkingPrintIsMarked(page, desk)
  await publish(page, desk)
  await visitorSees(page, town, picture)
  await nextReportBearsBoth(page, desk)
  await differenceIsNamed(page, desk, frozen.asOf)
  // The frozen report is what it was, byte for byte.
  const again = await request.get(frozen.href)
  expect(hashOf(await again.body())).toBe(frozen.hash)
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function freeze(page: Page, desk: string) {
  await page.goto(`${desk}/report?as-of=2020-11-30`)
  await expectAccessibleWideAndNarrow(page)
  await page.getByRole('link', { name: 'この内容で公表する' }).click()
  await expectAccessibleWideAndNarrow(page)
  await page.getByLabel('決裁日').fill('令和２年12月４日')
  await page.getByLabel('文書番号').fill('芽企財第123号')
  await page.getByRole('button', { name: '公表する' }).click()
  await expect(page.getByText('令和2年11月30日現在の報告書を公表しました')).toBeVisible()
  const list = page.locator('#published-reports')
  await expect(list).toContainText('令和2年12月4日 芽企財第123号')
  const href = (await list.getByRole('link', { name: /PDF/ }).first().getAttribute('href')) ?? ''
  await list.getByText('SHA-256').first().click()
  const listed = list.locator('dt', { hasText: /^pdf$/ }).first().locator('+ dd')
  const file = await page.request.get(new URL(href, page.url()).href)
  const hash = hashOf(await file.body())
  await expect(listed).toHaveText(hash)
  return { href: new URL(href, page.url()).href, hash, asOf: '令和2年11月30日' }
}

async function correct(page: Page, desk: string) {
  await page.goto(`${desk}/programme`)
  const row = page.getByRole('group', { name: /8\/7 実施/ })
  const text = row.getByLabel('取組内容')
  await text.fill((await text.inputValue()).replace('4時間30分×4回', '4時間30分×4回(計18時間)'))
  await page.getByText(/からの変更として保存/).click()
  await page.getByLabel('変更の理由').fill('合計の時間の記載もれ')
  await page.getByText('書きまちがいを直す(訂正)').click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('下書きに保存しました').first()).toBeVisible()
}

/** A photograph with the place in it, through the page of the activity. */
async function addPicture(page: Page, desk: string): Promise<string> {
  await page.goto(`${desk}/programme`)
  const row = page.getByRole('group', { name: /8\/7 実施/ })
  await row.getByText('くわしく').click()
  await row.getByRole('link', { name: '取り下げ・写真・履歴' }).click()
  const size = { width: 2400, height: 1600, channels: 3, background: '#8a5' } as const
  const place = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 54/1 0/1' } }
  const buffer = await sharp({ create: size }).jpeg().withExif(place).toBuffer()
  const photograph = { name: '会場.jpg', mimeType: 'image/jpeg' }
  const half = buffer.subarray(0, buffer.length / 2)
  await page.getByLabel('ファイル').setInputFiles({ ...photograph, buffer: half })
  await page.getByLabel('説明文').fill(caption)
  await page.getByLabel('代替テキスト').fill(alternativeText)
  await page.getByRole('button', { name: '追加する' }).click()
  await expect(page.getByText(/途中で切れています/).first()).toBeVisible()
  // What was typed is still there; only the file is chosen again.
  await expect(page.getByLabel('代替テキスト')).toHaveValue(alternativeText)
  await page.getByLabel('ファイル').setInputFiles({ ...photograph, buffer })
  await page.getByRole('button', { name: '追加する' }).click()
  const shown = page.getByRole('img', { name: alternativeText })
  await expect(shown).toBeVisible()
  await expectAccessibleWideAndNarrow(page)
  return /files\/([0-9a-f]{64})/.exec((await shown.getAttribute('src')) ?? '')?.[1] ?? ''
}

async function visitorSeesNoDraft(request: APIRequestContext, town: DemoTown, picture: string) {
  expect(picture).not.toBe('')
  const answer = await request.get(`${town.origin}/${town.code}/files/${picture}`)
  expect(answer.status()).toBe(404)
  const text = await (await request.get(`${town.origin}/${town.code}/progress`)).text()
  expect(text).not.toContain(caption)
}

async function checkingPrintIsMarked(page: Page, desk: string) {
  const query = '?content=draft&format=docx'
  const files = unzipSync(await (await page.request.get(`${desk}/report/file${query}`)).body())
  const heads = Object.keys(files).filter((name) => name.startsWith('word/header'))
  expect(heads.map((name) => wordsOf(files[name])).join()).toContain('下書き')
}

async function publish(page: Page, desk: string) {
  await page.goto(`${desk}/publish`)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('button', { name: '公開する', exact: true }).click()
  await expect(page.getByText(/公開しました/).first()).toBeVisible()
}

/** On the public page: small, described, leading to the large one, in which nothing can run. */
async function visitorSees(page: Page, town: DemoTown, picture: string) {
  await page.goto(`${town.origin}/${town.code}/progress`)
  const shown = page.getByRole('img', { name: alternativeText })
  await shown.scrollIntoViewIfNeeded()
  await expect(page.getByText(caption)).toBeVisible()
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(320)
  await expectAccessibleWideAndNarrow(page)
  const large = await page.request.get(`${town.origin}/${town.code}/files/${picture}`)
  expect(large.headers()).toMatchObject({
    'content-type': 'image/jpeg',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect((await sharp(await large.body()).metadata()).exif).toBeUndefined()
  const news = page.getByRole('region', { name: '前回の報告から変わったこと' })
  const corrected = news.getByRole('listitem').filter({ hasText: lecture })
  await expect(corrected).toContainText('訂正')
  await expect(corrected).toContainText('合計の時間の記載もれ')
  await news.getByRole('link', { name: '前回と並べて見る' }).click()
  await expect(page.getByText('変わったところ: 取組内容、写真・図')).toBeVisible()
  await expectAccessibleWideAndNarrow(page)
}

async function nextReportBearsBoth(page: Page, desk: string) {
  const file = async (format: string) =>
    (await page.request.get(`${desk}/report/file?as-of=2021-02-28&format=${format}`)).body()
  const word = wordsOf(unzipSync(await file('docx'))['word/document.xml'])
  expect(word).toContain('訂正')
  expect(word).toContain('訂正の理由：合計の時間の記載もれ')
  await page.goto(`${desk}/report?as-of=2021-02-28`)
  await expect(page.getByText('4時間30分×4回(計18時間)').first()).toBeVisible()
  // The picture is told from today on: it was added today.
  const today = async (format: string) =>
    (await page.request.get(`${desk}/report/file?format=${format}`)).body()
  const document = unzipSync(await today('docx'))
  expect(new TextDecoder().decode(document['word/document.xml'])).toContain(
    `descr="${alternativeText}"`,
  )
  expect(Object.keys(document).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  expect((await today('pdf')).toString('latin1')).toMatch(/\/Subtype\s*\/Image/)
}

const wordsOf = (xml: Uint8Array | undefined) =>
  new TextDecoder().decode(xml).replace(/<(?!v:textpath)[^>]+>/g, '')

async function differenceIsNamed(page: Page, desk: string, asOf: string) {
  await page.goto(`${desk}/report`)
  await page.getByRole('link', { name: '2つの時点の違いを見る' }).click()
  await page.getByLabel('前の報告書').selectOption({ label: `${asOf}現在 進捗状況 芽企財第123号` })
  await page.getByRole('button', { name: '比べる' }).click()
  const row = page.getByRole('row').filter({ hasText: lecture })
  await expect(row).toContainText('訂正')
  await expect(row).toContainText('合計の時間の記載もれ')
  await expect(row.locator('del')).toContainText('4時間30分×4回を実施')
  await expectAccessibleWideAndNarrow(page)
}

async function expectAccessibleWideAndNarrow(page: Page) {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
}
