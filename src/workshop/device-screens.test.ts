import { describe, expect, test } from 'vitest'
import type { Settings } from '#kernel/settings'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { deviceFromForm } from './device-forms.server.ts'
import { listDevices } from './devices.server.ts'
import { stageApi } from './stage-api.server.ts'
import { aHall } from './testing.ts'

useTestDatabase()

const settings = {
  host: '127.0.0.1',
  port: 3000,
  publicUrl: 'https://mirai.example.jp',
} as Settings

const posting = (fields: Record<string, string>) =>
  new Request('http://localhost/devices', { method: 'POST', body: new URLSearchParams(fields) })

async function aProjector(actor: Actor, session: string): Promise<string> {
  const fields = { step: 'add', kind: 'projector', label: 'スクリーン' }
  const made = await deviceFromForm({ actor, session, settings }, posting(fields))
  return made.ok ? (made.value?.address ?? '') : ''
}

describe('a projector without an account', () => {
  test('gets an address whose key stands behind #, and hears its hall until it is revoked', async () => {
    const actor = await anAdministrator()
    const { id: session, code } = await aHall(actor)
    const address = await aProjector(actor, session)
    expect(address).toMatch(new RegExp(`^https://mirai\\.example\\.jp/screen/${code}#[\\w-]{20,}$`))
    const cookie = `miraichizu.device.${code}=${address.split('#')[1]}`
    const leave = new AbortController()
    const ask = () =>
      stageApi()
        .onError((_, c) => c.text('', 403))
        .request(`/live/stage/${code}/events`, { headers: { cookie }, signal: leave.signal })
    expect((await ask()).status).toBe(200)
    leave.abort()
    const [device] = await listDevices(actor, session)
    await deviceFromForm(
      { actor, session, settings },
      posting({ step: 'revoke', device: device?.id ?? '' }),
    )
    expect((await ask()).status).toBe(403)
  })

  test('needs a name, and another town makes none', async () => {
    const actor = await anAdministrator()
    const { id: session } = await aHall(actor)
    const nameless = posting({ step: 'add', kind: 'tablet', label: ' ' })
    const refused = await deviceFromForm({ actor, session, settings }, nameless)
    expect(refused).toMatchObject({ ok: false, mistakes: { mistakes: [{ field: 'label' }] } })
    const elsewhere = { actor: await anOfficerElsewhere(), session, settings }
    const made = deviceFromForm(elsewhere, posting({ step: 'add', kind: 'tablet', label: '1' }))
    await expect(made).rejects.toBeRefused('not-found')
  })
})
