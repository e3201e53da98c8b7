// A resident reads where things stand: on a phone, without JavaScript, as of another day, as data.
import { expect, expectAccessible, test } from './world.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })

  test('a resident sees what is late, why, who does it, and as of when', async ({ page, town }) => {
    await page.goto(`${town.origin}/`)
    await expect(page).toHaveURL(`${town.origin}/${town.code}`)
    await page.getByRole('link', { name: '進捗状況', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'シティプロモーション推進事業の進捗状況',
    )
    const late = page.getByRole('region', { name: '遅れている取組' })
    await expect(late).toContainText('企画財政課（サンプル）')
    await expect(late).toContainText('日程の調整に時間を要しているため')
    await expect(page.locator('script')).toHaveCount(0)
  })
})

for (const width of [320, 1440]) {
  test(`every public page is accessible and whole at ${width} px`, async ({ page, town }) => {
    await page.setViewportSize({ width, height: 900 })
    const paths = [
      '',
      '/progress',
      '/progress?state=planned',
      '/progress?as-of=%E4%BB%A4%E5%92%8C%EF%BC%92%E5%B9%B411%E6%9C%8830%E6%97%A5',
      '/progress/reports',
      '/progress/difference?from=2020-11-30&to=2021-04-01',
      '/open-data',
      '/accessibility',
      '/progress?lang=en',
      '/nowhere',
    ]
    for (const path of paths) {
      await page.goto(`${town.origin}/${town.code}${path}`)
      await expectAccessible(page)
    }
  })
}

test('a day is understood in Japanese words, and one that does not exist is explained', async ({
  page,
  town,
}) => {
  await page.goto(`${town.origin}/${town.code}/progress?as-of=R2.11.30`)
  await expect(page.getByText('令和2年11月30日現在').first()).toBeVisible()
  await page.goto(
    `${town.origin}/${town.code}/progress?as-of=${encodeURIComponent('令和元年4月30日')}`,
  )
  await expect(page.getByLabel('基準日')).toHaveValue('令和元年4月30日')
  await expect(page.getByText(/平成/).first()).toBeVisible()
})

test('the open data says the same as the page', async ({ request, town }) => {
  const answer = await request.get(`${town.origin}/${town.code}/progress.json?as-of=2020-11-30`)
  const report = await answer.json()
  expect(report.counts).toMatchObject({
    initiatives: 7,
    implemented: 12,
    notImplemented: 1,
    planned: 4,
  })
  const calendar = await request.get(`${town.origin}/${town.code}/calendar.ics?as-of=2020-11-30`)
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
})

test('an unchanged page costs nothing the second time', async ({ request, town }) => {
  const first = await request.get(`${town.origin}/${town.code}/progress`)
  const etag = first.headers().etag ?? ''
  expect(etag).not.toBe('')
  const again = await request.get(`${town.origin}/${town.code}/progress`, {
    headers: { 'if-none-match': etag },
  })
  expect(again.status()).toBe(304)
})

test('the desk asks strangers to sign in', async ({ page, town }) => {
  await page.goto(`${town.origin}/${town.code}/desk`)
  await expect(page).toHaveURL(/sign-in/)
})
