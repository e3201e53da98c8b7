import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { anAdministrator, useTestDatabase } from '#test'
import { closeLiveBoards, openLiveBoards, withBoard } from './live.server.ts'
import { LiveBoard, type Member } from './live-board.server.ts'
import { jsonPart, kinds, packParts, readJson, readParts } from './live-frames.ts'
import { openStream } from './live-stream.server.ts'
import { aHall } from './testing.ts'

useTestDatabase()

const log = { error: vi.fn(), warn: vi.fn() }
afterEach(() => closeLiveBoards())

test('a screen that leaves while its board is still opening leaves no seat behind', async () => {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  openLiveBoards({ log })
  const place = { actor, session }
  const person = { mayWrite: true, who: 'x', name: '町', kind: 'staff' as const }
  const stream = await openStream({ place, ...person })
  await stream.cancel()
  const left = () => withBoard(place, (board) => board.live.members.length)
  await expect.poll(left).toBe(0)
  await expect(closeLiveBoards()).resolves.toBeUndefined()
})

let lines = 1
/** A line that keeps what it was told about people, and how it was ended. */
function aLine(kind: Member['kind'], name: string) {
  const told: unknown[] = []
  const ends: number[] = []
  const member: Member = {
    ...{ id: `${lines++} of this test`, mayWrite: true, who: name, name, kind },
    send: (message) => {
      for (const part of readParts(message) ?? []) {
        if (part.kind === kinds.people) told.push(readJson(part))
      }
    },
    close: (code) => ends.push(code),
  }
  return { member, told: () => JSON.stringify(told), ends }
}

const have = packParts([{ kind: kinds.have, bytes: Y.encodeStateVector(new Y.Doc()) }])

test('staff are named to staff and tablets, but not on the hall’s wall', () => {
  const board = new LiveBoard(new Y.Doc(), () => undefined)
  const [staff, tablet] = [aLine('staff', '山田'), aLine('tablet', 'テーブル1')]
  const early = aLine('projector', '')
  for (const { member } of [early, staff, tablet]) {
    board.join(member)
    board.receive(member, have)
  }
  board.receive(staff.member, packParts([jsonPart(kinds.people, { holds: ['a'], at: null })]))
  board.flush()
  const late = aLine('projector', 'x')
  board.join(late.member)
  board.flush()
  expect(tablet.told()).toContain('山田')
  expect(early.told()).toContain('テーブル1')
  expect(early.told() + late.told()).not.toContain('山田')
})

test('a board that has grown large still lets a late screen in, and cannot be asked for it in a loop', () => {
  const doc = new Y.Doc()
  doc.getMap('large').set('x', new Uint8Array(9 * 1024 * 1024))
  const board = new LiveBoard(doc, () => undefined)
  const late = aLine('tablet', 'テーブル1')
  board.join(late.member)
  board.receive(late.member, have)
  expect(late.ends).toEqual([])
  board.receive(late.member, have)
  expect(late.ends).toHaveLength(1)
  board.flush()
})
