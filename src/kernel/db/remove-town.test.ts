import { expect, test } from 'vitest'
import { createTown, findTown } from '../tenancy/index.server.ts'
import { removeTown } from './remove-town.server.ts'
import { aStaff, aTown, useTestDatabase } from './testing.ts'

useTestDatabase()

test('a demo town goes with everything in it, and its neighbour stays', async () => {
  const neighbour = await aTown('となり町')
  await aStaff(neighbour, 'administrator')
  const demo = await createTown({ code: '016373', isDemo: true })
  await aStaff(demo, 'administrator')
  await removeTown(demo.id)
  await expect(findTown('016373')).rejects.toBeRefused('not-found')
  expect((await findTown(neighbour.code)).name).toBe('となり町')
})

test('a real town cannot be removed', async () => {
  const town = await aTown()
  await expect(removeTown(town.id)).rejects.toBeRefused('not-allowed', 'kernel.db.notADemoTown')
})
