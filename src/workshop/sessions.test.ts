import { describe, expect, test } from 'vitest'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { openWorkshop } from './phases.server.ts'
import { readSession } from './sessions.server.ts'

useTestDatabase()

const input = { title: '魅力発見', prompts: ['町の好きなところ'], fallbackPrompt: '自由に' }

describe('reading a session', () => {
  test('a session is read with its series, its plan and the phase that runs', async () => {
    const actor = await aStaff(await aTown(), 'facilitator')
    const { publicId, id, series, code } = await openWorkshop(actor, input)
    expect(await readSession(actor, publicId)).toMatchObject({
      id,
      series,
      publicId,
      code,
      seriesTitle: '魅力発見',
      title: '',
      number: 1,
      siblings: 1,
      state: 'planned',
      agenda: [],
      phase: { kind: 'write', prompts: ['町の好きなところ'] },
    })
  })

  test('another town sees nothing', async () => {
    const actor = await aStaff(await aTown(), 'administrator')
    const { publicId } = await openWorkshop(actor, input)
    await expect(readSession(await anOfficerElsewhere(), publicId)).rejects.toBeRefused('not-found')
  })
})
