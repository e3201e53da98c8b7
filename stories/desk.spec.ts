// The town's administrator signs in, sees how things stand, and keeps the sections.
import type { Page } from '@playwright/test'
import { type DemoTown, expect, expectAccessible, signIn, test } from './world.ts'

test('an administrator signs in and every page of the desk is accessible', async ({
  page,
  town,
}) => {
  test.slow()
  await signIn(page, town)
  await expect(page).toHaveURL(`${town.origin}/${town.code}/desk`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今月の仕事')
  const [initiative, activity] = await addressesOfEntries(page, town)
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '',
      '/programme',
      '/programme?state=planned',
      '/programme/new',
      initiative,
      activity,
      '/publish',
      '/report',
      '/words',
      '/proposals',
      '/year-change',
      '/sections',
      '/staff',
      '/account',
      '/help',
      '/help?q=%E5%85%AC%E9%96%8B',
      '/help/first-day',
      '/help/all',
    ]) {
      await page.goto(`${town.origin}/${town.code}/desk${path}`)
      await expectAccessible(page)
    }
  }
})

/** The pages of the first initiative and of its first activity, below the desk. */
async function addressesOfEntries(page: Page, town: DemoTown) {
  const desk = `${town.origin}/${town.code}/desk`
  await page.goto(`${desk}/programme`)
  const row = await page.locator('[data-row]').first().getAttribute('data-row')
  const link = await page
    .getByRole('link', { name: /^項目を開く/ })
    .first()
    .getAttribute('href')
  const initiative = /\/programme\/[^?]*/.exec(link ?? '')?.[0] ?? ''
  expect(initiative).not.toBe('')
  return [initiative, `/programme/activity/${row}`] as const
}

test('a wrong password is refused without saying which of both was wrong', async ({
  page,
  town,
}) => {
  await signIn(page, {
    ...town,
    administrator: { ...town.administrator, password: 'wrong-wrong-wrong' },
  })
  await expect(page.getByText('メールアドレスかパスワードが違います').first()).toBeVisible()
})
