import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import * as Y from 'yjs'
import { database, newId } from '#kernel/db'
import { closeAccounts, openAccounts } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { makeGroup, moveCard, placeInGroup } from './board.ts'
import { listBoardMoments, rollBackBoard } from './board-operations.server.ts'
import { boardState, cardsOf } from './board-state.ts'
import { readCards, typeCards } from './cards.server.ts'
import {
  addDevice,
  admitDevice,
  type DeviceKind,
  deviceCookie,
  listDevices,
  revokeDevice,
} from './devices.server.ts'
import { closings, jsonPart, kinds, packParts } from './live-frames.ts'
import { startLiveServer } from './live-server.test-data.ts'
import { hideCard } from './moderation.server.ts'
import { startPhase } from './phases.server.ts'
import { aHall } from './testing.ts'
import { BoardLine } from './ui/board-line.ts'

useTestDatabase()

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close()
  await closeAccounts()
})

async function aLiveHall(options: { hasSockets?: boolean } = {}) {
  await openAccounts({ secret: 'x'.repeat(40), publicUrl: 'http://127.0.0.1:3000' })
  const actor = await anAdministrator()
  const session = await aHall(actor)
  const server = await startLiveServer(database(), options)
  open.push(server)
  const cookieOf = async (kind: DeviceKind = 'tablet', label = 'テーブル1') => {
    const { id, key, code } = await addDevice(actor, session.id, { kind, label })
    return { id, cookie: deviceCookie(code, key, false).split(';')[0] ?? '' }
  }
  const line = async (kind: DeviceKind = 'tablet', label = 'テーブル1') => {
    const { id, cookie } = await cookieOf(kind, label)
    const made = new BoardLine(session.id, { origin: server.origin, cookie })
    open.push(made)
    await until(() => made.now().isSynced)
    return Object.assign(made, { device: id })
  }
  return { actor, session: session.id, server, line, cookieOf }
}

const until = (check: () => unknown) =>
  expect.poll(check, { timeout: 8000, interval: 10 }).toBeTruthy()

const typed = (...texts: string[]) => ({
  cards: texts.map((text) => ({ text })),
  source: 'paper' as const,
})

const placeOn = (line: BoardLine, id: string) => boardState(line.board).cards.get(id)

/** A socket that says what it likes; answers the code or status with which it was ended. */
async function say(url: string, headers: Record<string, string>, ...messages: Uint8Array[]) {
  const socket = new NodeSocket(url.replace('http', 'ws'), { headers })
  return new Promise<number>((resolve) => {
    socket.on('open', () => {
      for (const message of messages) socket.send(message)
    })
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', () => undefined)
    socket.on('close', (code) => resolve(code))
  })
}

describe('a live board', () => {
  test('two tablets see each other’s moves, hands and every new card', async () => {
    const { actor, session, line } = await aLiveHall()
    await typeCards(actor, session, typed('森林', '雪'))
    const one = await line('tablet', 'テーブル1')
    const two = await line('tablet', 'テーブル2')
    expect(boardState(two.board).cards.size).toBe(2)
    const [first = ''] = cardsOf(one.board).keys()
    moveCard(one.board, first, { x: 40, y: 50 })
    one.hold([first], { x: 41, y: 51 })
    await until(() => placeOn(two, first)?.x === 40)
    await until(() => two.now().people[0]?.holds[0] === first)
    expect(two.now().people).toMatchObject([{ name: 'テーブル1', kind: 'tablet', at: [41, 51] }])
    const { cards } = await typeCards(actor, session, typed('じゃがいも'))
    await until(() => one.texts.get(cards[0]?.id ?? '')?.text === 'じゃがいも')
    expect(placeOn(one, cards[0]?.id ?? '')).toMatchObject({ group: null, at: null })
    await until(() => two.texts.size === 3)
    one.close()
    await until(() => two.now().people.length === 0)
  })

  test('a hidden card’s words leave every screen, and a late screen never gets them', async () => {
    const { actor, session, line } = await aLiveHall()
    const { cards } = await typeCards(actor, session, typed('電話は012'))
    const id = cards[0]?.id ?? ''
    const one = await line()
    await until(() => one.texts.get(id)?.text)
    await hideCard(actor, { session, card: id, reason: '個人の情報' })
    await until(() => one.texts.get(id)?.isHidden)
    expect(one.texts.get(id)?.text).toBe('')
    const late = await line()
    await until(() => late.texts.has(id))
    expect(late.texts.get(id)).toMatchObject({ text: '', isHidden: true })
  })

  test('a projector sees and cannot write, even with a forged edit', async () => {
    const { actor, session, server, line, cookieOf } = await aLiveHall()
    await typeCards(actor, session, typed('森林', '雪'))
    const projector = await line('projector', '正面')
    const tablet = await line()
    expect(projector.now().mayWrite).toBe(false)
    expect(tablet.now().people).toMatchObject([{ kind: 'projector', name: '' }])
    const forged = new Y.Doc()
    makeGroup(forged, { name: 'にせ', at: { x: 0, y: 0 } })
    const edit = packParts([{ kind: kinds.update, bytes: Y.encodeStateAsUpdate(forged) }])
    const { cookie } = await cookieOf('projector')
    const url = `${server.origin}/live/board/${session}`
    void say(url, { cookie, origin: server.origin }, edit, packParts([{ kind: 99, bytes: edit }]))
    const [id = '', other = ''] = cardsOf(tablet.board).keys()
    moveCard(projector.board, other, { x: 1, y: 1 })
    moveCard(tablet.board, id, { x: 2, y: 2 })
    await until(() => placeOn(projector, id)?.x === 2)
    expect(placeOn(tablet, other)?.at).toBeNull()
    expect(boardState(tablet.board).groups.size).toBe(0)
  })

  test('strangers, foreign pages, unknown sessions and devices of another session are refused', async () => {
    const { actor, session, server, cookieOf } = await aLiveHall()
    const { origin } = server
    const url = `${origin}/live/board/${session}`
    const { cookie } = await cookieOf()
    expect(await say(url, { origin })).toBe(403)
    expect(await say(url, { origin: 'http://elsewhere.example', cookie })).toBe(403)
    expect(await say(url, { cookie })).toBe(403)
    expect(await say(url, { origin, cookie: `${cookie}x` })).toBe(403)
    expect(await say(`${origin}/live/board/${newId()}`, { origin, cookie })).toBe(404)
    const other = await aHall(actor)
    expect(await say(`${origin}/live/board/${other.id}`, { origin, cookie })).toBe(403)
    const stranger = await fetch(`${url}/cards`)
    expect(stranger.status).toBe(403)
    const refused = new BoardLine(other.id, { origin, cookie })
    open.push(refused)
    await until(() => refused.now().state === 'refused')
  })

  test('a device that is taken out is gone at once and cannot come back', async () => {
    const { actor, session, line } = await aLiveHall()
    const tablet = await line()
    await revokeDevice(actor, session, tablet.device)
    await until(() => tablet.now().state === 'refused')
  })

  test('garbage, forged and huge messages end their own line alone', async () => {
    const { actor, session, server, line, cookieOf } = await aLiveHall()
    await typeCards(actor, session, typed('森林'))
    const good = await line()
    const { cookie } = await cookieOf()
    const headers = { origin: server.origin, cookie }
    const url = `${server.origin}/live/board/${session}`
    const update = (bytes: Uint8Array) => packParts([{ kind: kinds.update, bytes }])
    const later = new Y.Doc()
    makeGroup(later, { at: { x: 0, y: 0 } })
    const vector = Y.encodeStateVector(later)
    makeGroup(later, { at: { x: 1, y: 1 } })
    const unfounded = Y.encodeStateAsUpdate(later, vector)
    const tries: [Uint8Array, number][] = [
      [crypto.getRandomValues(new Uint8Array(500)), closings.malformed],
      [update(crypto.getRandomValues(new Uint8Array(500))), closings.malformed],
      [update(unfounded), closings.malformed],
      [packParts([{ kind: kinds.have, bytes: new Uint8Array([255, 255]) }]), closings.malformed],
      [packParts([jsonPart(kinds.people, { holds: 'all' })]), closings.malformed],
      [packParts([{ kind: 77, bytes: new Uint8Array() }]), closings.malformed],
      [new Uint8Array(1024 * 1024 + 1), 1009],
    ]
    for (const [message, code] of tries) expect(await say(url, headers, message)).toBe(code)
    const flood = Array.from({ length: 1200 }, () => packParts([jsonPart(kinds.still, 0)]))
    expect(await say(url, headers, ...flood)).toBe(closings.tooMuch)
    const second = await line()
    const [id = ''] = cardsOf(good.board).keys()
    moveCard(good.board, id, { x: 7, y: 7 })
    await until(() => placeOn(second, id)?.x === 7)
    expect(good.now().state).toBe('live')
    expect(server.problems).toEqual([])
  })

  test('where sockets are blocked the line works over plain HTTP', async () => {
    const { actor, session, line } = await aLiveHall({ hasSockets: false })
    await typeCards(actor, session, typed('森林'))
    const one = await line()
    const two = await line()
    const [id = ''] = cardsOf(one.board).keys()
    moveCard(one.board, id, { x: 3, y: 4 })
    moveCard(two.board, id, { x: 5, y: 6 })
    await until(() => placeOn(one, id)?.x === placeOn(two, id)?.x)
    makeGroup(one.board, { name: '食', at: { x: 0, y: 0 } })
    await until(() => boardState(two.board).groups.size === 1)
    one.close()
    await until(() => two.now().people.length === 0)
  })

  test('a restarted server brings everybody back with what they did meanwhile', async () => {
    const { actor, session, server, line } = await aLiveHall()
    const { cards } = await typeCards(actor, session, typed('森林', '雪'))
    const id = cards[0]?.id ?? ''
    const one = await line()
    const port = new URL(server.origin).port
    await server.close()
    await until(() => one.now().state === 'away')
    moveCard(one.board, id, { x: 9, y: 9 })
    const again = await startLiveServer(database(), { port: Number(port) })
    open.push(again)
    await until(() => one.now().state === 'live')
    await until(
      async () => (await readCards(actor, session)).find((card) => card.id === id)?.x === 9,
    )
  })
})

describe('going back', () => {
  test('puts the board to a phase’s start, newer cards into the tray, and forward again', async () => {
    const { actor, session, line } = await aLiveHall()
    const { cards } = await typeCards(actor, session, typed('森林', '雪'))
    const [id = '', other = ''] = cards.map((card) => card.id)
    const tablet = await line()
    const island = makeGroup(tablet.board, { name: '自然', at: { x: 10, y: 20 } })
    placeInGroup(tablet.board, id, island, { x: 30, y: 70 })
    const rows = async () => (await readCards(actor, session)).find((card) => card.id === id)
    await until(async () => (await rows())?.group === island)
    const sort = await startPhase(actor, session, { kind: 'sort' })
    await until(async () =>
      (await listBoardMoments(actor, session)).some((it) => it.id === sort.id),
    )
    const newer = await typeCards(actor, session, typed('あとから'))
    const newerId = newer.cards[0]?.id ?? ''
    await until(() => placeOn(tablet, newerId))
    const second = makeGroup(tablet.board, { name: '別', at: { x: 500, y: 0 } })
    for (const card of [id, other, newerId])
      placeInGroup(tablet.board, card, second, { x: 520, y: 60 })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { before } = await rollBackBoard(actor, session, sort.id)
    await until(() => placeOn(tablet, id)?.group === island)
    expect(placeOn(tablet, newerId)).toMatchObject({ group: null, at: null })
    expect(boardState(tablet.board).groups.size).toBe(1)
    expect(await rows()).toMatchObject({ group: island, x: 30, y: 70 })
    await rollBackBoard(actor, session, before)
    await until(() => placeOn(tablet, id)?.group === second)
    expect(placeOn(tablet, newerId)?.group).toBe(second)
  })

  test('is for those who run the workshop, and another town sees nothing', async () => {
    const { actor, session } = await aLiveHall()
    const elsewhere = await anOfficerElsewhere()
    const [moment] = await listBoardMoments(actor, session)
    await expect(listBoardMoments(elsewhere, session)).rejects.toBeRefused('not-found')
    await expect(rollBackBoard(elsewhere, session, moment?.id ?? newId())).rejects.toBeRefused(
      'not-found',
    )
    await expect(rollBackBoard(actor, session, newId())).rejects.toBeRefused('not-found')
  })
})

describe('devices', () => {
  test('are let in by their key until they are taken out', async () => {
    const actor = await anAdministrator()
    const { id } = await aHall(actor)
    const tablet = await addDevice(actor, id, { kind: 'tablet', label: ' 3番 ' })
    const admitted = await admitDevice(tablet.code, tablet.key)
    expect(admitted).toMatchObject({
      label: '3番',
      actor: { kind: 'guest', role: 'tablet', session: id },
    })
    await revokeDevice(actor, id, tablet.id)
    await expect(admitDevice(tablet.code, tablet.key)).rejects.toBeRefused('not-allowed')
    await expect(revokeDevice(actor, id, tablet.id)).rejects.toBeRefused('not-found')
    expect(await listDevices(actor, id)).toMatchObject([{ label: '3番', isRevoked: true }])
    const nameless = addDevice(actor, id, { kind: 'tablet', label: ' ' })
    await expect(nameless).rejects.toBeRefused('invalid')
  })

  test('another town neither adds, sees nor takes out', async () => {
    const actor = await anAdministrator()
    const { id } = await aHall(actor)
    const tablet = await addDevice(actor, id, { kind: 'tablet', label: '1' })
    const elsewhere = await anOfficerElsewhere()
    const theirs = await aHall(elsewhere)
    const wish = { kind: 'tablet' as const, label: '1' }
    await expect(addDevice(elsewhere, id, wish)).rejects.toBeRefused('not-found')
    await expect(listDevices(elsewhere, id)).rejects.toBeRefused('not-found')
    await expect(revokeDevice(elsewhere, id, tablet.id)).rejects.toBeRefused('not-found')
    await expect(admitDevice(theirs.code, tablet.key)).rejects.toBeRefused('not-allowed')
  })
})
