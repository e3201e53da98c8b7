// A town's paper goes in by the browser: read, put right beside its source, taken in, taken back, taken in again, and followed by a newer one.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

const title = '未来の町づくりの進捗状況'
const paper = readFileSync('src/programme/demo/progress-2020.txt', 'utf8').replace(
  'シティプロモーション推進事業の進捗状況',
  title,
)
/** A month later: what the preview split is written as a list, one line is reworded, one is new. */
const newer = paper
  .replace('推進 サテライトオフィスに関する企業', '推進 ・サテライトオフィスに関する企業')
  .replace('調査 町長による', '調査 ・町長による')
  .replace('意向確認) サテライト', '意向確認) ・サテライト')
  .replace(
    '・広報誌とウェブサイトの連動',
    '・広報誌とウェブサイト、SNSの連動 ・転入者への案内冊子の配布',
  )

async function expectAccessibleAtAllWidths(page: Page) {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
}

async function upload(page: Page, town: DemoTown, text: string, programme: string) {
  await page.goto(`${town.origin}/${town.code}/desk/import`)
  const file = { name: '進捗.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  await page.getByLabel('文書のファイル').setInputFiles(file)
  await page.getByLabel('年度', { exact: true }).fill('令和２年度')
  await page.getByLabel('基準日').fill('Ｒ２．１１．３０')
  await page.getByLabel('どの事業の文書ですか').selectOption({ label: programme })
  await page.getByRole('button', { name: '読み込んで確かめる' }).click()
}

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '確かめること' }).getByRole('link', { name })

const piece = (page: Page, text: string) =>
  page.locator('#recognised').getByRole('listitem').filter({ hasText: text })

async function open(page: Page, text: string) {
  await piece(page, text).getByRole('link', { name: '直す' }).click()
  await expect(piece(page, text).getByRole('heading', { name: '取組を直す' })).toBeVisible()
}

async function takeIn(page: Page) {
  await tab(page, '取り込む').click()
  await page.getByRole('button', { name: 'この内容で取り込む' }).click()
  await expect(page.getByText('取り込みました。')).toBeVisible()
}

async function takeBack(page: Page) {
  await page.getByRole('link', { name: 'この取り込みを取り消す' }).click()
  await page.getByRole('button', { name: '取り消す' }).click()
  await expect(page.getByText('取り込みを取り消しました')).toBeVisible()
}

test('a file that cannot be read is answered with the remedy, and what was typed comes back', async ({
  page,
  town,
}) => {
  await signIn(page, town)
  await page.goto(`${town.origin}/${town.code}/desk/import`)
  await expectAccessibleAtAllWidths(page)
  const file = { name: '報告.pdf', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7 …') }
  await page.getByLabel('文書のファイル').setInputFiles(file)
  await page.getByLabel('年度', { exact: true }).fill('令和二')
  await page.getByLabel('基準日').fill('令和元年4月30日')
  await page.getByRole('button', { name: '読み込んで確かめる' }).click()
  await expect(page.getByText('「報告.pdf」は PDF です').first()).toBeVisible()
  await expect(page.getByText('平成31年4月30日').first()).toBeVisible()
  await expect(page.getByLabel('年度', { exact: true })).toHaveValue('令和二')
  await expect(page.getByLabel('基準日')).toHaveValue('令和元年4月30日')
  await expectAccessibleAtAllWidths(page)
})

test('a paper is put right in the preview, goes in, comes out, goes in again, and a newer one follows', async ({
  page,
  town,
}) => {
  test.slow()
  await signIn(page, town)
  await upload(page, town, paper, '新しい事業として取り込む')
  await expect(tab(page, '項目と取組')).toContainText('24')
  await expect(page.getByText('文字は、すべて次のどれかに入っています')).toBeVisible()
  await expectAccessibleAtAllWidths(page)
  await putRight(page)

  await tab(page, '取り込む').click()
  await expect(page.getByText(`新しい事業「${title}」として取り込みます`)).toBeVisible()
  await expectAccessibleAtAllWidths(page)
  await takeIn(page)
  await expectAccessibleAtAllWidths(page)
  await takeBack(page)
  await expect(piece(page, '町長による企業訪問')).toBeVisible()
  await takeIn(page)
  await page.getByRole('link', { name: '事業を見る' }).click()
  await expect(page.getByRole('heading', { name: 'たいとうすみだ連携事業' })).toBeVisible()

  await upload(page, town, newer, `「${title}」の新しい報告`)
  await decide(page)
  await takeIn(page)
  const record = page.url()
  await upload(page, town, newer, `「${title}」の新しい報告`)
  await tab(page, '前の内容との違い').click()
  await expect(page.getByText('変わるところはありません')).toBeVisible()
  await tab(page, '取り込む').click()
  await expect(page.getByText('取り込むものがありません')).toBeVisible()
  await page.goto(record)
  await takeBack(page)
  await leaveNothing(page, town)
})

/** Splits, moves, relabels, takes back, and places a text that waited. */
async function putRight(page: Page) {
  const visits = piece(page, '町長による企業訪問')
  await visits.getByRole('button', { name: '分ける' }).click()
  await expect(page.getByText('分けました。')).toBeVisible()
  await expect(tab(page, '項目と取組')).toContainText('27')
  await visits.getByRole('button', { name: '上へ' }).click()
  await expect(page.getByText('上へ動かしました。')).toBeVisible()
  await expect(visits.getByRole('button', { name: '上へ' })).toBeFocused()

  const staff = '全庁で認識を共有するために'
  await open(page, staff)
  await expectAccessibleAtAllWidths(page)
  await page.getByLabel('区分', { exact: true }).selectOption('未実施')
  await page.getByRole('button', { name: '区分を変える' }).click()
  await expect(page.getByText('区分を変えました。')).toBeVisible()
  await expect(piece(page, staff)).toContainText('未実施')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(page.getByText('一つ前に戻しました。')).toBeVisible()
  await page.getByRole('button', { name: 'やり直す' }).click()
  await expect(page.getByText('やり直しました。')).toBeVisible()
  await page.getByRole('button', { name: '元に戻す' }).click()
  await page.reload()
  await expect(tab(page, '項目と取組')).toContainText('27')

  await tab(page, '置いていない文章').click()
  await expectAccessibleAtAllWidths(page)
  const guide = '芽室町シティプロモーション指針'
  await piece(page, guide)
    .getByRole('link', { name: `「${guide}」を置く` })
    .click()
  await page.getByLabel('どの項目ですか').selectOption('シティプロモーション戦略計画の策定')
  await page.getByLabel('区分', { exact: true }).selectOption('予定')
  await page.getByRole('button', { name: 'ここに置く' }).click()
  await expect(page.getByText('置きました。')).toBeVisible()
  await expect(tab(page, '項目と取組')).toContainText('28')
}

/** One changed, one new, one that the newer paper leaves out. */
async function decide(page: Page) {
  await tab(page, '前の内容との違い').click()
  const kinds = page.getByRole('navigation', { name: '違いの種類' })
  await expect(kinds).toHaveText(/変わった\s*1新しい\s*1文書にない\s*1/)
  await expectAccessibleAtAllWidths(page)
  await expect(page.locator('#recognised ins')).toContainText('SNS')
  await page.getByRole('button', { name: '別のものにする' }).click()
  await expect(kinds).toHaveText(/変わった\s*0新しい\s*2文書にない\s*2/)
  await page.getByRole('button', { name: '元に戻す' }).click()
  await expect(kinds).toHaveText(/変わった\s*1新しい\s*1文書にない\s*1/)
  await page.getByRole('button', { name: '同じものとして確かめた' }).click()
  await expect(page.getByText('確認済み')).toBeVisible()
  await kinds.getByRole('link', { name: '新しい' }).click()
  await expect(piece(page, '転入者への案内冊子の配布')).toBeVisible()
  await kinds.getByRole('link', { name: '文書にない' }).click()
  await page.getByRole('checkbox', { name: '終わりにする' }).check()
  await page.getByRole('button', { name: '決めた内容を記録する' }).click()
  await expect(page.getByText('理由を入力してください。').first()).toBeVisible()
  await page.getByLabel('終わりにする理由').fill('計画に含めたため')
  await page.getByRole('button', { name: '決めた内容を記録する' }).click()
  await expect(page.getByText('決めた内容を記録しました。')).toBeVisible()
  await expectAccessibleAtAllWidths(page)
}

/** Other stories find the town as it was. */
async function leaveNothing(page: Page, town: DemoTown) {
  const imports = `${town.origin}/${town.code}/desk/import`
  await page.goto(imports)
  await page.getByRole('link', { name: '「進捗.txt」の取り込みを見る' }).nth(1).click()
  await takeBack(page)
  await page.goto(imports)
  const discard = page.getByRole('link', { name: '「進捗.txt」を破棄する' })
  for (let left = await discard.count(); left > 0; left -= 1) {
    await discard.first().click()
    await expectAccessible(page)
    await page.getByRole('button', { name: '破棄する' }).click()
    await expect(page.getByText('下書きを破棄しました')).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: '確かめている途中の文書' })).toHaveCount(0)
}

test('without JavaScript a pasted paper is read, put right and taken in', async ({
  browser,
  town,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await signIn(page, town)
  await page.goto(`${town.origin}/${town.code}/desk/import`)
  await page
    .getByLabel('または、文章を貼り付ける')
    .fill('紙だけの進捗\n■掲示板の設置\n実施\t・駅に立てた。 ・役場に立てた。\n予定\t学校に立てる')
  await page.getByLabel('どの事業の文書ですか').selectOption('new')
  await page.getByRole('button', { name: '読み込んで確かめる' }).click()
  await piece(page, '駅に立てた。').getByRole('button', { name: '下へ' }).click()
  await expect(page.getByText('下へ動かしました。')).toBeVisible()
  await open(page, '学校に立てる')
  await page.getByLabel('分ける').fill('学校に\n立てる')
  await page.getByRole('button', { name: '改行で分ける' }).click()
  await expect(tab(page, '項目と取組')).toContainText('5')
  await page.getByRole('button', { name: '元に戻す' }).click()
  await takeIn(page)
  await takeBack(page)
  await page.goto(`${town.origin}/${town.code}/desk/import`)
  await page.getByRole('link', { name: /を破棄する/ }).click()
  await page.getByRole('button', { name: '破棄する' }).click()
  await expect(page.getByText('下書きを破棄しました')).toBeVisible()
  await page.close()
})
