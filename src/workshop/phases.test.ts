import { describe, expect, test } from 'vitest'
import { anAdministrator, anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { openWorkshop, startPhase } from './phases.server.ts'
import { sessionOfCode } from './room-line.server.ts'

useTestDatabase()

const input = { title: '魅力発見', prompts: ['町の好きなところ'], fallbackPrompt: '自由に' }

describe('phases', () => {
  test('an opened workshop takes cards at once and is found by its code', async () => {
    const town = await aTown()
    const actor = await aStaff(town, 'facilitator')
    const session = await openWorkshop(actor, input)
    expect(session.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
    expect(await sessionOfCode(session.code)).toEqual({
      townCode: town.code,
      session: session.id,
      series: session.series,
    })
    const again = await startPhase(actor, session.id, { kind: 'write' })
    expect(again).toMatchObject({ number: 1, isOpen: true, prompts: ['町の好きなところ'] })
  })

  test('the next phase is everybody’s, and writing again asks the same', async () => {
    const actor = await anAdministrator()
    const session = await openWorkshop(actor, { ...input, prompts: [] })
    const vote = await startPhase(actor, session.id, { kind: 'vote', minutes: 5 })
    expect(vote).toMatchObject({ number: 2, isOpen: false, voteBudget: 5, prompts: ['自由に'] })
    expect(vote.timer?.endsAt).toBeTruthy()
    const write = await startPhase(actor, session.id, { kind: 'write' })
    expect(write).toMatchObject({ number: 3, isOpen: true, prompts: ['自由に'] })
  })

  test('another town neither sees nor drives it, and a viewer may not', async () => {
    const actor = await anAdministrator()
    const session = await openWorkshop(actor, input)
    const elsewhere = await anOfficerElsewhere()
    await expect(startPhase(elsewhere, session.id, { kind: 'vote' })).rejects.toBeRefused(
      'not-found',
    )
    const viewer = await aStaff(await aTown(), 'viewer')
    await expect(openWorkshop(viewer, input)).rejects.toBeRefused('not-allowed')
  })
})
