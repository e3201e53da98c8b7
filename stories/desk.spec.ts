// The town's administrator signs in, sees how things stand, and keeps the sections.
import { expect, expectAccessible, signIn, test } from './world.ts'

test('an administrator signs in and every page of the desk is accessible', async ({
  page,
  town,
}) => {
  test.slow()
  await signIn(page, town)
  await expect(page).toHaveURL(`${town.origin}/${town.code}/desk`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今月の仕事')
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of [
      '',
      '/programme',
      '/programme?state=planned',
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
