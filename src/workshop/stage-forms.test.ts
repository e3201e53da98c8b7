import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { inTown } from './handle.server.ts'
import { phaseNow } from './phase.ts'
import { readPhases } from './phases.server.ts'
import type { AgendaStep } from './schema.ts'
import { readStage } from './stage.server.ts'
import { actOnStage, closeFromForm } from './stage-forms.server.ts'
import { aHall } from './testing.ts'

useTestDatabase()

const agenda: AgendaStep[] = [
  { kind: 'vote', title: '選ぶ', minutes: 5, settings: { budget: 3 } },
  { kind: 'close', title: '終わり', minutes: null, settings: {} },
]

function posting(fields: Record<string, string> | [string, string][]): Request {
  const body = new URLSearchParams(fields)
  return new Request('http://localhost/stage', { method: 'POST', body })
}

async function aStage() {
  const actor = await anAdministrator()
  const hall = await aHall(actor)
  const press = (fields: Parameters<typeof posting>[0]) =>
    actOnStage({ actor, session: hall.id, agenda }, posting(fields))
  return { actor, hall, press, now: () => running(actor, hall.id) }
}

const running = (actor: Actor, session: string) =>
  inTown(actor, async (tx) => phaseNow(await readPhases(tx, session)))

describe('the facilitator’s console', () => {
  test('starts the next step of the plan, and refuses a second press with a sentence', async () => {
    const { press, now } = await aStage()
    expect((await press({ intent: 'step', step: '0', after: '1' })).ok).toBe(true)
    expect(await now()).toMatchObject({ kind: 'vote', voteBudget: 3, settings: { step: 0 } })
    const again = await press({ intent: 'step', step: '0', after: '1' })
    expect(again).toMatchObject({
      ok: false,
      mistakes: { mistakes: [{ messageKey: 'workshop.refusal.phaseMoved' }] },
    })
  })

  test('starts any phase with what was filled in', async () => {
    const { press, now } = await aStage()
    await press({ intent: 'phase', kind: 'write', prompts: '川\n\n 山 ', minutes: '１０' })
    expect(await now()).toMatchObject({ kind: 'write', prompts: ['川', '山'] })
    await press({ intent: 'phase', kind: 'vote', budget: '７', mostPerTarget: '', on: 'groups' })
    expect((await now())?.settings).toEqual({ budget: 7, on: 'groups' })
    await press({ intent: 'phase', kind: 'sort', setSize: '12' })
    expect((await now())?.settings).toEqual({ together: false, setSize: 12 })
    await press([
      ['intent', 'phase'],
      ['kind', 'questions'],
      ['question', 'また来たいですか'],
      ['questionKind', 'yesNo'],
      ['question', ''],
      ['questionKind', 'words'],
    ])
    expect((await now())?.settings.questions).toEqual([
      { id: 'q1', text: 'また来たいですか', kind: 'yesNo' },
    ])
  })

  test('sets the timer in any width of digits, and says what is wrong with a time', async () => {
    const { press, now } = await aStage()
    await press({ intent: 'set', minutes: '５' })
    expect((await now())?.timer?.endsAt).toBeTruthy()
    await press({ intent: 'timer', do: 'pause' })
    await press({ intent: 'extend', minutes: '1' })
    expect((await now())?.timer?.leftMs).toBeGreaterThan(350_000)
    const wrong = await press({ intent: 'until', time: '25時' })
    expect(wrong).toMatchObject({
      mistakes: { mistakes: [{ field: 'time', messageKey: 'workshop.stage.refusal.clock' }] },
    })
    expect((await press({ intent: 'set', minutes: '' })).ok).toBe(false)
    expect((await press({ intent: 'toString' })).ok).toBe(false)
  })

  test('of an older phase neither shows results nor sets the timer of the one that runs', async () => {
    const { press, now } = await aStage()
    await press({ intent: 'step', step: '0', after: '1' })
    for (const fields of [
      { intent: 'reveal', shown: 'yes' },
      { intent: 'set', minutes: '90' },
      { intent: 'extend', minutes: '1' },
      { intent: 'until', time: '23:59' },
      { intent: 'timer', do: 'end' },
    ] as Record<string, string>[]) {
      expect(await press({ ...fields, after: '1' })).toMatchObject({
        ok: false,
        mistakes: { mistakes: [{ messageKey: 'workshop.refusal.phaseMoved' }] },
      })
    }
    expect((await now())?.isRevealed).toBe(false)
    expect((await press({ intent: 'reveal', shown: 'yes', after: '2' })).ok).toBe(true)
    expect((await now())?.isRevealed).toBe(true)
  })

  test('closes, and the console then offers the way back', async () => {
    const { actor, hall, press } = await aStage()
    await closeFromForm(actor, hall.publicId, posting({ step: '', after: '1' }))
    const stage = await readStage(actor, hall.publicId)
    expect(stage).toMatchObject({ phase: { kind: 'close' }, previous: 'write', nextStep: 0 })
    await press({ intent: 'back', after: '2' })
    expect((await readStage(actor, hall.publicId)).phase).toMatchObject({ isOpen: true })
  })

  test('another town finds no console', async () => {
    const { hall } = await aStage()
    const elsewhere = await anOfficerElsewhere()
    await expect(readStage(elsewhere, hall.publicId)).rejects.toBeRefused('not-found')
    const close = closeFromForm(elsewhere, hall.publicId, posting({ step: '', after: '' }))
    await expect(close).rejects.toBeRefused('not-found')
  })
})
