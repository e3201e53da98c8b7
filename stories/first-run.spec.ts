// The first day of an installation: from the address in the log to a town with an administrator, and what a
// stranger gets to see meanwhile.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type Program, startProgram } from './program.ts'
import { expect, expectAccessible } from './world.ts'

const test = base.extend<{ publicUrl: string; program: Program }>({
  publicUrl: ['', { option: true }],
  program: async ({ publicUrl }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'miraichizu-first-run-'))
    chmodSync(folder, 0o755)
    const settings = { PUBLIC_URL: publicUrl }
    const program = await startProgram('serve', folder, /setup\?token=(\S+)/, settings)
    await use(program)
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

test.use({ viewport: { width: 390, height: 800 } })

const email = 'hanako@memuro.example'
const password = 'himitsu no kotoba 9'

test('an empty place becomes a town, by the one address that its log tells', async ({
  page,
  program,
}) => {
  const { origin, said: token } = program
  await page.goto(`${origin}/setup?token=wrong`)
  await expect(page.getByText('いちばん新しいアドレスを開いてください')).toBeVisible()

  await page.goto(`${origin}/setup?token=${token}`)
  await expectAccessible(page)
  await page.getByLabel('自治体の名前か団体コード').fill('芽室')
  await page.getByRole('button', { name: '次へ' }).click()
  await expect(page.getByText('芽室町 (016373)')).toBeVisible()

  await page.getByLabel('氏名').fill('役場 花子')
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('新しいパスワード', { exact: false }).first().fill(password)
  await page.getByLabel('新しいパスワード(確認)').fill('another one 9')
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByLabel('氏名')).toHaveValue('役場 花子')
  await expectAccessible(page)
  await page.getByLabel('新しいパスワード', { exact: false }).first().fill(password)
  await page.getByLabel('新しいパスワード(確認)').fill(password)
  await page.getByRole('button', { name: '始める' }).click()
  await expect(page.getByRole('heading', { name: '準備ができました' })).toBeVisible()
  await expectAccessible(page)

  await expectStrictCookies(page)
  await page.getByRole('link', { name: '職員のページを開く' }).click()
  await expect(page).toHaveURL(`${origin}/016373/desk`)

  await page.context().clearCookies()
  await page.goto(`${origin}/setup?token=${token}`)
  await expect(page.getByText('最初の設定はもう済んでいます')).toBeVisible()
  await expectNothingPersonalIn(program)
})

async function expectStrictCookies(page: Page) {
  const cookies = await page.context().cookies()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
}

async function expectNothingPersonalIn({ output }: Program) {
  await expect.poll(() => output()).toContain('"path":"/016373/desk"')
  const lines = output().split('\n')
  const log = lines.filter((line) => line.startsWith('{')).join('\n')
  expect(log).not.toMatch(/hanako|himitsu|花子|token=|127\.0\.0\.1/)
}

test('a stranger gets plain answers, never a failure', async ({ program, request }) => {
  const { origin } = program
  const ask = async (path: string, options: Parameters<typeof request.fetch>[1] = {}) =>
    (await request.fetch(origin + path, { maxRedirects: 0, ...options })).status()
  for (const path of ['/nothing', '/%E0%A4%A', '/016373', '/999999/desk', '/016373/%00', '/a/b/c'])
    expect([path, await ask(path)]).toEqual([path, 404])
  const foreign = { origin: 'https://evil.example' }
  expect(await ask('/setup', { method: 'POST', headers: foreign, form: { step: 'town' } })).toBe(
    403,
  )
  const own = { origin, 'content-type': 'application/json' }
  expect(await ask('/setup', { method: 'POST', headers: own, data: '{}' })).toBe(400)
  const large = { step: 'town', wish: 'あ'.repeat(600_000) }
  expect(await ask('/setup', { method: 'POST', headers: { origin }, form: large })).toBe(413)
  for (const path of ['/healthz', '/readyz', '/metrics']) expect(await ask(path)).toBe(200)
})

test.describe('behind a proxy that speaks https', () => {
  const publicUrl = 'https://mirai.example.lg.jp'
  test.use({ publicUrl })

  test('forms are taken, cookies are for https alone, nothing runs that is not ours', async ({
    program,
    request,
  }) => {
    const { origin, said: token } = program
    const form = { step: 'person', code: '016373', name: '役場 花子', email }
    const passwords = { newPassword: password, repeatPassword: password }
    const answer = await request.post(`${origin}/setup?token=${token}`, {
      headers: { origin: publicUrl },
      form: { ...form, ...passwords },
      maxRedirects: 0,
    })
    expect(answer.status()).toBe(302)
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
    expect(cookies.length).toBeGreaterThan(0)
    for (const { value } of cookies) expect(value).toMatch(/^__Secure-.*HttpOnly.*Secure/i)
    for (const path of ['/016373', '/setup', '/nothing', '/016373/desk', '/healthz']) {
      const headers = (await request.get(origin + path, { maxRedirects: 0 })).headers()
      expect(headers['strict-transport-security']).toContain('max-age')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/)
    }
  })
})
