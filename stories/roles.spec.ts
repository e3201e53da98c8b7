// Who may do what: a concerned section proposes, the administrator decides, publishes, hides and moves; nobody meets a refusal.
import type { Browser, Page } from '@playwright/test'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

const password = 'a password for the story'
const deskOf = (town: DemoTown) => `${town.origin}/${town.code}/desk`
const rowOf = (page: Page, text: string) =>
  page.getByRole('group', { name: new RegExp(`^\\d+番目 ${text}`) })

/** Both ends: narrow and wide. */
async function expectAccessibleAtBothWidths(page: Page) {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
}

async function addSection(page: Page, town: DemoTown, name: string) {
  await page.goto(`${deskOf(town)}/sections`)
  await page.getByLabel('名前').fill(name)
  await page.getByRole('textbox', { name: 'いつから' }).fill('令和2年4月1日')
  await page.getByRole('button', { name: '加える' }).click()
  await expect(page.getByRole('link', { name })).toBeVisible()
}

/** Adds a person at the desk, who then sets a password by the link and signs in. */
async function aColleague(
  page: Page,
  {
    town,
    browser,
    role,
    section,
  }: { town: DemoTown; browser: Browser; role: string; section?: string },
): Promise<Page> {
  const email = `${role === '編集者' ? 'editor' : 'viewer'}@story.example`
  await page.goto(`${deskOf(town)}/staff`)
  await page.getByLabel('氏名').fill(`物語の${role}`)
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  if (section) await page.getByRole('checkbox', { name: section }).check()
  await page.getByRole('button', { name: '加える' }).click()
  const link = (await page.locator('main code').textContent()) ?? ''
  const own = await (await browser.newContext({ locale: 'ja-JP' })).newPage()
  await own.goto(link)
  await expectAccessible(own)
  for (const field of await own.getByLabel('新しいパスワード').all()) await field.fill(password)
  await own.getByRole('button', { name: 'このパスワードにする' }).click()
  await expect(own).not.toHaveURL(/token=/)
  await signIn(own, { ...town, administrator: { email, password } })
  await expect(own).toHaveURL(/\/desk$/)
  return own
}

/** The section is named as concerned on the initiative's page. */
async function nameConcerned(
  page: Page,
  town: DemoTown,
  { title, section }: { title: string; section: string },
) {
  await page.goto(`${deskOf(town)}/programme`)
  await expect(page.getByText('変更はありません')).toBeVisible()
  await page.getByRole('link', { name: `項目を開く: ${title}` }).click()
  await page.getByRole('checkbox', { name: section }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
}

async function proposeText(
  page: Page,
  town: DemoTown,
  { row, text }: { row: string; text: string },
) {
  await page.goto(`${deskOf(town)}/programme`)
  await expect(page.getByText('変更はありません')).toBeVisible()
  await rowOf(page, row).getByLabel('取組内容').fill(text)
  await expect(page.getByText('変更 1行')).toBeVisible()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('提案しました。', { exact: true })).toBeVisible()
  // The words are on their way: nothing waits in the fields, and no second save proposes them again.
  await expect(page.getByText('変更はありません')).toBeVisible()
}

async function publishAll(page: Page, town: DemoTown) {
  await page.goto(`${deskOf(town)}/publish`)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('button', { name: '公開する' }).click()
  await expect(page.getByRole('link', { name: '報告書を作る' })).toBeVisible()
}

/** The part of the public page where a resident reads of an initiative. */
async function publicPartOf(page: Page, town: DemoTown, title: string) {
  const reader = await page.context().newPage()
  await reader.goto(`${town.origin}/${town.code}/progress`)
  const part = reader.locator('section, article', {
    has: reader.getByRole('heading', { name: title }),
  })
  return { reader, part: part.last() }
}

async function expectPublic(
  page: Page,
  town: DemoTown,
  told: { title: string; text: string; isThere: boolean },
) {
  const { reader, part } = await publicPartOf(page, town, told.title)
  await expect(part.getByText(told.text)).toHaveCount(told.isThere ? 1 : 0)
  await reader.close()
}

/** Every page that the desk's own menu offers opens. */
async function expectNoDeadEnds(page: Page, town: DemoTown) {
  await page.goto(deskOf(town))
  const hrefs = await page
    .locator('nav a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(5)
  for (const href of hrefs) {
    const answer = await page.goto(`${town.origin}${href}`)
    expect([href, answer?.status()]).toEqual([href, 200])
  }
  await page.goto(deskOf(town))
  await expect(page.getByRole('link', { name: /取り消す/ })).toHaveCount(0)
}

test('a concerned section proposes, sees the answers; what was accepted is published, hidden, shown again and moved', async ({
  page,
  town,
  browser,
}) => {
  const title = 'たいとうすみだ連携事業'
  const section = '健康福祉課'
  const accepted = '墨田区食育団体と町内の団体の連携事業を春に実施予定'
  await signIn(page, town)
  await addSection(page, town, section)
  await nameConcerned(page, town, { title, section })
  const editor = await aColleague(page, { town, browser, role: '編集者', section })
  const viewer = await aColleague(page, { town, browser, role: '閲覧者' })
  await expectNoDeadEnds(viewer, town)
  await expectNoDeadEnds(editor, town)

  await proposeText(editor, town, { row: '墨田区食育団体', text: accepted })
  await proposeText(editor, town, { row: '今年度から始まった', text: '十勝の町村と進めている。' })
  await expectAccessibleAtBothWidths(editor)
  await page.goto(`${deskOf(town)}/proposals`)
  await expectAccessibleAtBothWidths(page)
  await page.getByRole('button', { name: '採用する' }).first().click()
  await expect(page.getByText('提案を採用しました')).toBeVisible()
  await page.getByRole('button', { name: '見送る' }).click()
  await expect(page.getByText('理由を入力してください。').first()).toBeVisible()
  await page.getByLabel('採否の理由').fill('全部の町村の名前を残すため')
  await page.getByRole('button', { name: '見送る' }).click()
  await expect(page.getByText('提案を見送りました')).toBeVisible()
  await editor.goto(`${deskOf(town)}/proposals`)
  await expect(editor.getByRole('row', { name: accepted })).toContainText('採用')
  await expect(editor.getByRole('row', { name: '十勝の町村と進めている。' })).toContainText(
    '全部の町村の名前を残すため',
  )
  await expectAccessibleAtBothWidths(editor)

  await publishAll(page, town)
  await expectPublic(page, town, { title: title, text: accepted, isThere: true })

  await page.goto(`${deskOf(town)}/programme`)
  const row = await rowOf(page, accepted).getAttribute('data-row')
  const address = `${deskOf(town)}/programme/activity/${row}`
  const press = async (reason: string, button: string) => {
    const form = page.locator('form', { has: page.getByRole('button', { name: button }) })
    await form.getByLabel('理由').fill(reason)
    await form.getByRole('button', { name: button }).click()
    await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
  }
  await page.goto(address)
  await press('相手の名前を確かめるため', '非公開にする')
  await expectAccessibleAtBothWidths(page)
  await publishAll(page, town)
  await expectPublic(page, town, { title: title, text: accepted, isThere: false })
  await page.goto(address)
  await press('確かめたため', '公開にする')
  await press('重なっていたため', '取り下げる')
  await expect(page).toHaveURL(/\/desk\/programme\?/)
  // The address changes a moment before the page: the old one has a button of this name as well.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('項目と取組')
  await page.getByRole('button', { name: '取り消す' }).click()
  await expect(page.getByText('取り消しました')).toBeVisible()

  await rowOf(page, accepted).getByText('くわしく').click()
  await rowOf(page, accepted).getByLabel('項目').selectOption({ label: '魅力の的確な発信' })
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('保存しました。', { exact: true })).toBeVisible()
  await publishAll(page, town)
  await expectPublic(page, town, { title: title, text: accepted, isThere: false })
  await expectPublic(page, town, { title: '魅力の的確な発信', text: accepted, isThere: true })

  await page.goto(address)
  await page
    .getByRole('link', { name: /取り消す/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('この記録を取り消しますか')
  await page.getByRole('button', { name: '取り消す' }).click()
  await expect(page).toHaveURL(new RegExp(`/programme/activity/${row}`))
  await expect(page.getByText('取り消しました')).toBeVisible()
})
