// The month's work of a clerk: ten updates, published, and the report for the council, in half an hour at most.
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

/**
 * A clerk whose every press and every run of typing is counted, and every page that comes: another
 * address, or the same one as the answer to a form. The router's own notes in the history are none.
 */
function aClerk(page: Page) {
  const count = { actions: 0, loads: 0 }
  let shown = ''
  page.on('request', (request) => {
    if (request.method() === 'POST') shown = ''
  })
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url() === shown) return
    shown = frame.url()
    count.loads += 1
  })
  return {
    count,
    async press(target: Locator) {
      count.actions += 1
      await target.click()
    },
    async type(words: string) {
      count.actions += 1
      await page.keyboard.type(words)
    },
    async key(name: string) {
      count.actions += 1
      await page.keyboard.press(name)
    },
  }
}

type Clerk = ReturnType<typeof aClerk>

const rowOf = (page: Page, text: string) =>
  page.getByRole('group', { name: new RegExp(`^\\d+番目 ${text}`) })

async function signInCounted(page: Page, town: DemoTown, clerk: Clerk) {
  await page.goto(`${town.origin}/${town.code}/sign-in`)
  await clerk.press(page.getByLabel('メールアドレス'))
  await clerk.type(town.administrator.email)
  await clerk.key('Tab')
  await clerk.type(town.administrator.password)
  await clerk.key('Enter')
  await expect(page).toHaveURL(/\/desk$/)
}

async function markDone(page: Page, clerk: Clerk, text: string, day: string) {
  await clerk.press(rowOf(page, text).getByRole('button', { name: '実施した' }))
  await clerk.type(day)
}

async function addRow(page: Page, clerk: Clerk, initiative: string, words: [string, string]) {
  const row = page.getByRole('group', { name: `「${initiative}」の新しい取組 1` })
  await clerk.press(row.getByLabel('取組内容'))
  await clerk.type(words[0])
  await clerk.key('Tab')
  await clerk.type(words[1])
}

/** The words of a Word file, tags taken away. */
function wordsOf(docx: Uint8Array): string {
  const document = unzipSync(docx)['word/document.xml']
  return strFromU8(document ?? new Uint8Array()).replaceAll(/<[^>]*>/g, '')
}

test('ten updates, one reason, published, and the Word file: at most 60 actions and 8 page loads', async ({
  page,
  town,
}) => {
  const clerk = aClerk(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await signInCounted(page, town, clerk)
  await clerk.press(page.getByRole('link', { name: '取組を更新する' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('項目と取組')
  await markDone(page, clerk, '墨田区食育団体', '10/3')
  await markDone(page, clerk, '関係人口の創出', '11/15')
  await markDone(page, clerk, '当初予定していた時期', '2/20')
  const missed = rowOf(page, 'サテライトオフィス等に関する基礎調査')
  await clerk.press(missed.getByRole('button', { name: 'できなかった' }))
  await clerk.type('講師の都合がつかなかったため')
  await clerk.press(missed.getByLabel('代わりに新しく予定する取組'))
  await clerk.type('職員向けセミナーをオンラインで開く')
  await clerk.key('Tab')
  await clerk.type('3月')
  await addRow(page, clerk, '魅力発見ワークショップ', ['ワークショップの記録集を配る', '2月'])
  await addRow(page, clerk, '魅力の的確な発信', ['移住者の声を広報に載せる', '1/10'])
  await addRow(page, clerk, 'たいとうすみだ連携事業', ['墨田区の物産展に出る', '年度内'])
  for (const [text, day] of [
    ['ターゲットを定め', '9月から'],
    ['動画など', '10/1'],
    ['シティプロモーション推進に関して全庁', '7/15'],
  ] as const) {
    await clerk.press(rowOf(page, text).getByLabel('時期', { exact: true }))
    await clerk.type(day)
  }
  await expect(page.getByText('変更 10行')).toBeVisible()
  const onTheWay = [await violationsOf(page)]
  await clerk.key('Control+Enter')
  await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
  onTheWay.push(await violationsOf(page))
  await clerk.press(page.getByRole('link', { name: '公開へ進む' }))
  await clerk.press(page.getByRole('button', { name: '確認へ進む' }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この内容で公開しますか')
  onTheWay.push(await violationsOf(page))
  await clerk.press(page.getByRole('button', { name: '公開する' }))
  await clerk.press(page.getByRole('link', { name: '報告書を作る' }))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    clerk.press(page.getByRole('link', { name: 'Word' })),
  ])
  console.log(`the month's work: ${clerk.count.actions} actions, ${clerk.count.loads} page loads`)
  expect(clerk.count.actions).toBeLessThanOrEqual(60)
  expect(clerk.count.loads).toBeLessThanOrEqual(8)
  expect(onTheWay.flat()).toEqual([])

  const report = wordsOf(readFileSync(await file.path()))
  await page.goto(`${town.origin}/${town.code}/progress`)
  const told = [
    '講師の都合がつかなかったため',
    '職員向けセミナーをオンラインで開く',
    'ワークショップの記録集を配る',
    '移住者の声を広報に載せる',
    '墨田区の物産展に出る',
  ]
  for (const words of told) {
    expect(report).toContain(words)
    await expect(page.getByText(words).first()).toBeVisible()
  }
  await expectAccessible(page)
})

async function violationsOf(page: Page): Promise<string[]> {
  return expectAccessible(page).then(
    () => [],
    (problem: Error) => [problem.message],
  )
}

/** Tab until the focus stands on a control; how many it took. */
async function tabTo(page: Page, isThere: string): Promise<number> {
  for (let tabs = 1; tabs <= 150; tabs += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((target) => document.activeElement?.matches(target), isThere))
      return tabs
  }
  throw new Error(`no Tab leads to ${isThere}`)
}

test('with Tab and Enter alone a row is written and saved, and nothing is hidden behind the bar', async ({
  page,
  town,
}) => {
  await signIn(page, town)
  await page.goto(`${town.origin}/${town.code}/desk/programme?state=notImplemented`)
  await expect(page.getByText('変更はありません')).toBeVisible()
  await tabTo(page, 'textarea[name^="row."][name$=".text"]')
  const isCovered = await page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    const bar = document.getElementById('save')?.getBoundingClientRect()
    return !box || !bar || box.top >= bar.top
  })
  expect(isCovered).toBe(false)
  await page.keyboard.press('End')
  await page.keyboard.type('(キーボードで追記)')
  await tabTo(page, '#save')
  await page.keyboard.press('Enter')
  await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
  await expect(page.getByLabel('取組内容').first()).toHaveValue(/\(キーボードで追記\)/)
})

test('while a word is being converted, Enter neither leaves the field nor saves', async ({
  page,
  town,
}) => {
  await signIn(page, town)
  await page.goto(`${town.origin}/${town.code}/desk/programme?state=notImplemented`)
  await expect(page.getByText('変更はありません')).toBeVisible()
  const field = page.getByLabel('取組内容').first()
  await field.focus()
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(field).toBeFocused()
  await field.dispatchEvent('keydown', { key: 'Enter', bubbles: true })
  await expect(field).not.toBeFocused()
})

test('a colleague who wrote meanwhile is told of, and saving again keeps both in the history', async ({
  page,
  town,
  browser,
}) => {
  await signIn(page, town)
  const address = `${town.origin}/${town.code}/desk/programme`
  await page.goto(address)
  const other = await browser.newPage()
  await signIn(other, town)
  await other.goto(address)
  const write = async (desk: Page, words: string) => {
    await rowOf(desk, '広報誌とウェブ').getByLabel('取組内容').fill(words)
    await desk.getByRole('button', { name: '保存' }).click()
  }
  await write(other, '広報誌とウェブサイトの連動(2月号)')
  await expect(other.getByText('保存しました。', { exact: true })).toBeVisible()
  await other.close()
  await write(page, '広報誌とウェブサイトの連動(3月号)')
  await expect(page.getByText('ほかの人が同じところを書き直していました')).toBeVisible()
  await expect(page.getByText('広報誌とウェブサイトの連動(2月号)').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
  await expect(
    rowOf(page, '広報誌とウェブサイトの連動\\(3月号\\)').getByLabel('取組内容'),
  ).toHaveValue('広報誌とウェブサイトの連動(3月号)')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('a quick move leads to the field that is needed, saving works, and undo takes it back', async ({
    page,
    town,
  }) => {
    await signIn(page, town)
    await page.goto(`${town.origin}/${town.code}/desk/programme?state=planned`)
    const row = page.getByRole('group', { name: /番目/ }).first()
    await row.getByRole('button', { name: 'できなかった' }).click()
    const prepared = page.getByRole('group', { name: /番目/ }).first()
    await expect(prepared.getByLabel('区分')).toHaveValue(/.+/)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('未実施の理由を書いてください').first()).toBeVisible()
    await prepared.getByLabel(/^理由/).fill('会場が使えなかったため')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: '取り消す' }).click()
    await expect(page.getByText('取り消しました')).toBeVisible()
  })
})
