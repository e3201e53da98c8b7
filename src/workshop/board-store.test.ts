import { fork } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { database, newId } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { makeGroup, mergeCards, moveCard, nameGroup, placeInGroup } from './board.ts'
import { boardLocks } from './board-lock.server.ts'
import { editBoard } from './board-operations.server.ts'
import { boardState, groupsOf } from './board-state.ts'
import { readCards, typeCards } from './cards.server.ts'
import { addDevice, deviceCookie } from './devices.server.ts'
import { inTown } from './handle.server.ts'
import { aHall } from './testing.ts'
import { BoardLine } from './ui/board-line.ts'

useTestDatabase()

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

const typed = (...texts: string[]) => ({
  cards: texts.map((text) => ({ text })),
  source: 'paper' as const,
})

async function aBoard(...texts: string[]) {
  const actor = await anAdministrator()
  const { id: session } = await aHall(actor)
  const { cards } = await typeCards(actor, session, typed(...texts))
  return { actor, session, cards: cards.map((card) => card.id) }
}

const stored = (actor: Actor, session: string) =>
  inTown(actor, async (tx) => ({
    updates: await tx
      .selectFrom('workshop_board_update')
      .select('number')
      .where('session_id', '=', session)
      .execute(),
    snapshots: await tx
      .selectFrom('workshop_board_snapshot')
      .select(['id', 'phase_id'])
      .where('session_id', '=', session)
      .execute(),
    groups: await tx
      .selectFrom('workshop_group')
      .select(['id', 'name', 'parent_id', 'x', 'y', 'is_gone'])
      .where('session_id', '=', session)
      .orderBy('id')
      .execute(),
  }))

const placeOf = async (actor: Actor, session: string, card: string) =>
  (await readCards(actor, session)).find((row) => row.id === card)

test('what is on the board is in rows and comes back when it is opened again', async () => {
  const { actor, session, cards } = await aBoard('森林', '森', '雪')
  const [first = '', second = '', third = ''] = cards
  const ids = await editBoard(actor, session, (board) => {
    const outer = makeGroup(board, { name: '自然', at: { x: 100, y: 100 } })
    const inner = makeGroup(board, { name: '森', at: { x: 150, y: 150 }, parent: outer })
    placeInGroup(board, first, inner, { x: 160, y: 200 })
    mergeCards(board, first, [second])
    return { outer, inner }
  })
  expect((await stored(actor, session)).groups).toEqual([
    { id: ids.outer, name: '自然', parent_id: null, x: 100, y: 100, is_gone: false },
    { id: ids.inner, name: '森', parent_id: ids.outer, x: 150, y: 150, is_gone: false },
  ])
  expect(await placeOf(actor, session, first)).toMatchObject({ group: ids.inner, x: 160, y: 200 })
  expect(await placeOf(actor, session, second)).toMatchObject({
    group: ids.inner,
    mergedInto: first,
  })
  expect(await placeOf(actor, session, third)).toMatchObject({ group: null, x: null })
  const state = await editBoard(actor, session, boardState)
  expect(state.cards.size).toBe(3)
  expect(state.cards.get(first)).toMatchObject({ group: ids.inner, x: 160 })
})

test('where nothing changed nothing is written, and old updates and pictures go', async () => {
  const { actor, session, cards } = await aBoard('森林')
  const island = await editBoard(actor, session, (board) =>
    makeGroup(board, { name: '一', at: { x: 0, y: 0 } }),
  )
  const before = await stored(actor, session)
  await editBoard(actor, session, boardState)
  expect(await stored(actor, session)).toEqual(before)
  for (const name of ['二', '三']) {
    await editBoard(actor, session, (board) => nameGroup(board, island, name))
  }
  const after = await stored(actor, session)
  expect(after.updates).toEqual([])
  expect(after.snapshots.filter((picture) => picture.phase_id === null)).toHaveLength(1)
  expect(after.snapshots.filter((picture) => picture.phase_id !== null)).toHaveLength(1)
  await editBoard(actor, session, (board) => {
    groupsOf(board).delete(island)
    moveCard(board, cards[0] ?? '', { x: 1, y: 1 })
  })
  expect((await stored(actor, session)).groups).toMatchObject([{ name: '三', is_gone: true }])
})

test('a board with forged entries is still kept, and gives no row to what is not of this session', async () => {
  const { actor, session, cards } = await aBoard('森林')
  const elsewhere = await aBoard('よそ')
  await editBoard(actor, session, (board) => {
    const id = makeGroup(board, { name: '\u0000\ud800島', at: { x: 1e99, y: 0 } })
    for (const card of [newId(), elsewhere.cards[0] ?? '', 'x']) {
      board.getMap('cards').set(card, board.getMap('groups').get(id)?.toString() ?? '')
    }
    placeInGroup(board, cards[0] ?? '', id, { x: 5, y: 5 })
  })
  const { groups } = await stored(actor, session)
  expect(groups).toMatchObject([{ name: ' \ufffd島', x: 1_000_000 }])
  expect(await placeOf(actor, session, cards[0] ?? '')).toMatchObject({ group: groups[0]?.id })
})

test('a board is kept by one process; a second one says so', async () => {
  const { actor, session } = await aBoard('森林')
  const pool = database().pool
  const other = await pool.connect()
  const key = `hashtextextended('board ${session}', 0)`
  await other.query(`select pg_advisory_lock(${key})`)
  await expect(editBoard(actor, session, boardState)).rejects.toBeRefused('conflict')
  await other.query(`select pg_advisory_unlock(${key})`)
  other.release()
  await expect(editBoard(actor, session, boardState)).resolves.toBeDefined()
})

test('whoever loses the database hears that the board is no longer theirs', async () => {
  const session = newId()
  let isLost = false
  expect(await boardLocks.take(session, () => (isLost = true))).toBe(true)
  expect(await boardLocks.take(session, () => undefined)).toBe(false)
  const own = `select pg_terminate_backend(pid) from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`
  await database().pool.query(own)
  await expect.poll(() => isLost, { timeout: 5000 }).toBe(true)
  expect(await boardLocks.take(session, () => undefined)).toBe(true)
  await boardLocks.release(session)
})

test('another town neither edits nor sees a board', async () => {
  const { session } = await aBoard('森林')
  const elsewhere = await anOfficerElsewhere()
  await expect(editBoard(elsewhere, session, boardState)).rejects.toBeRefused('not-found')
})

test('a server killed in the middle of moves has kept all that was older than a second and a half', async () => {
  const { actor, session, cards } = await aBoard('森林')
  const { key, code } = await addDevice(actor, session, { kind: 'tablet', label: '1' })
  const cookie = deviceCookie(code, key, false).split(';')[0] ?? ''
  const child = fork(new URL('./live-server.test-data.ts', import.meta.url), {
    env: { ...process.env, DATABASE_URL: database().url },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  open.push(() => child.kill('SIGKILL'))
  const [origin] = (await once(child, 'message')) as [string]
  const line = new BoardLine(session, { origin, cookie })
  open.push(() => line.close())
  await expect.poll(() => line.now().isSynced, { timeout: 20_000 }).toBe(true)
  const moves: number[] = []
  const mover = setInterval(() => {
    moves.push(performance.now())
    moveCard(line.board, cards[0] ?? '', { x: moves.length, y: 0 })
  }, 20)
  open.push(() => clearInterval(mover))
  await new Promise((resolve) => setTimeout(resolve, 2600))
  child.kill('SIGKILL')
  const killedAt = performance.now()
  clearInterval(mover)
  line.close()
  await once(child, 'exit')
  const safe = moves.filter((at) => at < killedAt - 1500).length
  expect(safe).toBeGreaterThan(20)
  await expect.poll(() => lockIsFree(session), { timeout: 5000 }).toBe(true)
  const kept = await editBoard(actor, session, boardState)
  expect(kept.cards.get(cards[0] ?? '')?.x).toBeGreaterThanOrEqual(safe)
})

async function lockIsFree(session: string): Promise<boolean> {
  const key = `hashtextextended('board ${session}', 0)`
  const client = await database().pool.connect()
  const { rows } = await client.query(`select pg_try_advisory_lock(${key}) as free`)
  if (rows[0]?.free) await client.query(`select pg_advisory_unlock(${key})`)
  client.release()
  return rows[0]?.free
}
