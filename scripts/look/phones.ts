// An evening that runs, seen from a resident's phone, the facilitator's page and the projector.
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { signIn } from '../../stories/world.ts'
import { photographOpen } from './album.ts'
import { demoCode } from './demo-world.ts'
import type { Walk } from './scenes.ts'

const sampleCards = [
  '（サンプル）夕方の十勝川がきれい',
  '（サンプル）給食のじゃがいもがおいしい',
  '（サンプル）公園で見守ってくれる人がいる',
]

/** What a phone shows in each phase; `lead` says how the command line gets there. */
const phases: { name: string; lead?: string[]; does?: (page: Page) => Promise<void> }[] = [
  { name: 'before' },
  {
    name: 'write',
    lead: ['write', '--prompt', '町の好きなところ', '--minutes', '15'],
    does: write,
  },
  { name: 'share', lead: ['share'] },
  { name: 'sort', lead: ['sort'] },
  { name: 'name', lead: ['name'] },
  { name: 'vote', lead: ['vote', '--budget', '5'] },
  { name: 'questions', lead: ['questions'] },
  { name: 'close', lead: ['close'] },
]

export async function walkWithPhones(walk: Walk): Promise<void> {
  const { album, browser, town, filled, dataDir } = walk
  if (!phases.some(({ name }) => wanted(album, name))) return
  const { code, session } = filled.evening.coming
  const context = await browser.newContext({ locale: 'ja-JP', timezoneId: 'Asia/Tokyo' })
  const desk = await context.newPage()
  await signIn(desk, town)
  await desk.waitForURL(/desk/)
  const english = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Tokyo' })
  const phones = [await context.newPage(), await english.newPage()] as const
  for (const phone of phones) await phone.setViewportSize({ width: 390, height: 844 })
  for (const { name, lead, does } of phases) {
    if (lead) leadTo(dataDir, code, lead)
    for (const [index, phone] of phones.entries()) {
      await phone.goto(`${town.origin}/join/${code}`)
      await phone.locator('main h1, main h2').first().waitFor()
      if (index === 0) await does?.(phone)
      await keep(walk, phone, `phone/${name}${index === 0 ? '' : '-english'}`)
    }
    for (const page of ['stage', 'projector']) {
      await desk.goto(`${town.origin}/${demoCode}/desk/sessions/${session}/${page}`)
      await keep(walk, desk, `evening/${page}-${name}`)
    }
  }
  await context.close()
  await english.close()
}

async function write(phone: Page) {
  for (const text of sampleCards) {
    await phone.locator('#card').fill(text)
    await phone.locator('form.write button[type=submit]').click()
    await phone.getByText(text).waitFor()
  }
}

function leadTo(dataDir: string, code: string, lead: string[]) {
  const command = ['bin/miraichizu.js', 'workshop', 'phase', code, ...lead]
  execFileSync(process.execPath, command, { env: { ...process.env, DATA_DIR: dataDir } })
}

async function keep({ album }: Walk, page: Page, name: string) {
  if (album.only.test(name)) await photographOpen(album, page, name)
}

function wanted({ only }: Walk['album'], phase: string): boolean {
  return ['phone/', 'evening/stage-', 'evening/projector-'].some((face) => only.test(face + phase))
}
