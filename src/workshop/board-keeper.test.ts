import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { anAdministrator, useTestDatabase } from '#test'
import { BoardKeeper } from './board-keeper.server.ts'
import { loadBoard } from './board-store.server.ts'
import { aHall } from './testing.ts'

useTestDatabase()

test('a board that could not be written says so, keeps what is missing and writes it later', async () => {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const doc = new Y.Doc()
  const failed = vi.fn()
  const stored = await loadBoard(actor, session)
  const parts = { actor, session, doc, stored, failed, lost: () => undefined }
  const keeper = new BoardKeeper(parts)
  doc.on('update', (update: Uint8Array) => keeper.note(update))
  doc.getMap('x').set('a', 1)
  // As if the town's database were away: an actor of a town that is not there may write nothing.
  Object.assign(parts, { actor: { ...actor, town: crypto.randomUUID() } })
  await expect(keeper.save()).rejects.toBeDefined()
  expect(failed).toHaveBeenCalled()
  Object.assign(parts, { actor })
  await keeper.close()
  const { updates } = await loadBoard(actor, session)
  const again = new Y.Doc()
  for (const update of updates) Y.applyUpdate(again, update)
  expect(again.getMap('x').get('a')).toBe(1)
  await expect(keeper.save()).rejects.toBeDefined()
})
