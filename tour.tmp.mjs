import { chromium } from '@playwright/test'
const origin = process.env.ORIGIN ?? 'http://127.0.0.1:4101'
const password = process.env.PW
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking'] })
async function page(width, height = 900) {
  const c = await b.newContext({ locale: 'ja-JP', viewport: { width, height } })
  const p = await c.newPage()
  p.on('console', m => { if (m.type() === 'error') console.log('console', p.url(), m.text().slice(0, 200)) })
  p.on('pageerror', e => console.log('pageerror', p.url(), String(e).slice(0, 300)))
  return p
}
const d = await page(1440)
await d.goto(`${origin}/016373/sign-in`)
await d.getByLabel('メールアドレス').fill('kanri@memuro.example')
await d.getByLabel('パスワード').fill(password)
await d.getByRole('button', { name: 'ログイン' }).click()
await d.waitForURL('**/desk')
await d.goto(`${origin}/016373/desk/workshops`)
const series = await d.locator('a[href*="/desk/workshops/"]').evaluateAll(as => as.map(a => a.getAttribute('href')))
console.log(series)
const s = series.filter(h => /workshops\/[2-9A-Z]{8}$/.test(h)).at(-1)
await d.goto(origin + s)
const sessions = [...new Set(await d.locator('a[href*="/desk/sessions/"]').evaluateAll(as => as.map(a => a.getAttribute('href').match(/sessions\/([^/?#]+)/)[1])))]
console.log(sessions)
const id = sessions[Math.min(1, sessions.length - 1)]
const paths = { list: '/desk/workshops', series: s.replace('/016373', ''), new: '/desk/workshops/new', ...Object.fromEntries(['', '/stage', '/board', '/results', '/choices', '/moderation', '/paper', '/people', '/door', '/cards', '/minutes', '/photos', '/book', '/projector', '/board-list', '/devices', '/agenda'].map(x => [`s${x.replace('/', '-')}`, `/desk/sessions/${id}${x}`])), pub: '/workshops', pubseries: s.replace('/016373/desk', ''), progress: '/progress', hall: null, voice: '/voice' }
const only = process.argv[2]?.split(',')
for (const [name, path] of Object.entries(paths)) {
  if (path === null) continue
  if (only && !only.includes(name)) continue
  for (const width of [1440, 390]) {
    await d.setViewportSize({ width, height: width === 390 ? 844 : 900 })
    const r = await d.goto(`${origin}/016373${path}`).catch(e => console.log(String(e)))
    await d.waitForTimeout(600)
    await d.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: !['s-board', 's-projector'].includes(name) })
    const wide = await d.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
    console.log(name, width, r?.status(), wide ? 'WIDE' : '')
  }
}
await b.close()
