import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { database, newId, now, removeTown, setClock } from '#kernel/db'
import { makeZip } from '#kernel/documents'
import { openFiles } from '#kernel/files'
import { createTown, operatorOf, type Town } from '#kernel/tenancy'
import { anOfficerElsewhere, aStaff, aVisitorOf, useTestDatabase } from '#test'
import { addCards, makeGroup, nameGroup } from '../board.ts'
import { boardState } from '../board-state.ts'
import { inTown } from '../handle.server.ts'
import { hideCard, showCard } from '../moderation.server.ts'
import { readBook } from '../print/book.server.ts'
import { renderBook } from '../print/index.server.ts'
import { anEvening, type Evening } from '../print/sample-evening.test-data.ts'
import { holdRoom } from '../room-line.server.ts'
import { archiveFingerprint } from './key.server.ts'
import { makeArchive } from './make.server.ts'
import { mergeArchive, newIn } from './merge.server.ts'
import { archivedTables, boardTables, leftOutTables } from './plan.ts'
import { sealArchive } from './seal.ts'

useTestDatabase()
beforeAll(() => openFiles(mkdtempSync(join(tmpdir(), 'miraichizu-archive-'))))

/** The same municipality in two installations: here one after the other in one database. */
const code = '016373'
let town: Town
const aHall = () => createTown({ code, isDemo: true })

beforeEach(async () => {
  if (town) await removeTown(town.id)
  town = await aHall()
})

/** An evening in the hall, carried out of it; afterwards the town hall's own, empty database is here. */
async function carried() {
  const actor = operatorOf(town)
  const evening = await anEvening(actor)
  const made = await makeArchive(actor, town, evening.session.series)
  const json = await jsonOf(evening.session.id)
  await removeTown(town.id)
  town = await aHall()
  return { evening, made, json }
}

async function jsonOf(session: string) {
  const book = await readBook(operatorOf(town), town, { id: session })
  return new TextDecoder().decode(await renderBook(book, { format: 'json', language: 'ja' }))
}

const here = () => operatorOf(town)

describe('an archive', () => {
  test('brings the whole evening into the town’s own installation, the same to the letter, slips too', async () => {
    const { evening, made, json } = await carried()
    const merged = await mergeArchive(here(), town, made.bytes)
    expect(merged).toMatchObject({
      isKnownKey: false,
      lostLinks: false,
      fingerprint: made.fingerprint,
    })
    expect(merged.tables.workshop_card).toMatchObject({ added: 4, changed: 0 })
    expect(await jsonOf(evening.session.id)).toBe(json)
    const slip = await inTown(here(), (tx) =>
      tx.selectFrom('workshop_participant').select('id').where('slip', '=', evening.slip).execute(),
    )
    expect(slip).toEqual([{ id: evening.people[0] }])
  })

  test('merged again brings nothing new', async () => {
    const { made } = await carried()
    expect(newIn(await mergeArchive(here(), town, made.bytes))).toBeGreaterThan(10)
    const again = await mergeArchive(here(), town, made.bytes)
    expect(newIn(again)).toBe(0)
    expect(again).toMatchObject({ isKnownKey: true, boards: 0 })
    expect(Object.values(again.tables).every(({ changed }) => changed === 0)).toBe(true)
  })

  test('can be looked at before it is merged', async () => {
    const { made } = await carried()
    const trial = await mergeArchive(here(), town, made.bytes, { isTrial: true })
    expect(trial.tables.workshop_card?.added).toBe(4)
    expect(newIn(await mergeArchive(here(), town, made.bytes))).toBe(newIn(trial))
  })

  test('does not bring back what was withdrawn since, and takes the newer words', async () => {
    const { evening, made } = await carried()
    await mergeArchive(here(), town, made.bytes)
    const [withdrawn = '', corrected = ''] = evening.cards
    await inTown(here(), async (tx) => {
      const set = (values: object, id: string) =>
        tx.updateTable('workshop_card').set(values).where('id', '=', id).execute()
      await set({ text: '', withdrawn_at: now(), changed_at: now() }, withdrawn)
      await set({ text: '古い言葉', changed_at: new Date(0) }, corrected)
    })
    const merged = await mergeArchive(here(), town, made.bytes)
    expect(merged.tables.workshop_card).toMatchObject({ added: 0, changed: 1, same: 3 })
    const { cards } = JSON.parse(await jsonOf(evening.session.id))
    expect(cards[0]).toMatchObject({ text: '', withdrawn: true })
    expect(cards[1]).toMatchObject({ text: '=SUM(A1)' })
  })

  test('does not show again what the town hid, and takes the newer words of it', async () => {
    const { evening, card, plan, full } = await carriedTwice({ inHall: 'correct' })
    await mergeArchive(here(), town, plan)
    await hideCard(here(), { session: evening.session.id, card, reason: '名前がある' })
    await mergeArchive(here(), town, full)
    const told = await theCard(card)
    expect(told).toMatchObject({ text: '会場で直した', hidden_reason: '名前がある' })
  })

  test('brings what was hidden in the hall since it was carried first, and what was shown again', async () => {
    const { card, plan, full } = await carriedTwice({ inHall: 'hide' })
    await mergeArchive(here(), town, plan)
    expect((await theCard(card)).hidden_at).toBeNull()
    await mergeArchive(here(), town, full)
    expect(await theCard(card)).toMatchObject({ hidden_reason: '会場で隠した' })
    const { session_id: session } = await theCard(card)
    setClock(new Date(Date.now() + 60_000))
    await showCard(here(), { session, card })
    setClock()
    await mergeArchive(here(), town, full)
    expect((await theCard(card)).hidden_at).toBeNull()
  })

  test('that somebody made by hand reaches no other series, and its tables must be tables', async () => {
    const { made } = await carried()
    const other = await anEvening(here())
    const forge = async (change: (rows: Record<string, unknown>[]) => unknown) => {
      const files = unzipSync(made.bytes)
      const { 'manifest.sig': _, 'manifest.json': told, ...tables } = files
      const rows = JSON.parse(new TextDecoder().decode(tables['tables/workshop_card.json']))
      const forged = { ...tables, 'tables/workshop_card.json': JSON.stringify(change(rows)) }
      const label = JSON.parse(new TextDecoder().decode(told))
      const key = generateKeyPairSync('ed25519').privateKey
      const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString()
      return mergeArchive(here(), town, sealArchive(forged, label, pem), { isTrial: true })
    }
    expect((await forge((rows) => rows)).tables.workshop_card?.added).toBe(4)
    const foreign = forge((rows) => rows.map((row) => ({ ...row, session_id: other.session.id })))
    await expect(foreign).rejects.toBeRefused('invalid')
    const taken = forge((rows) =>
      rows.map((row, at) => (at ? row : { ...row, id: other.cards[0] })),
    )
    await expect(taken).rejects.toBeRefused('invalid')
    await expect(forge(() => ({ length: 1 }))).rejects.toBeRefused('invalid')
  })

  test('waits for cards that are coming in, so that no number is given twice', async () => {
    const { evening, made } = await carried()
    const waiting = () =>
      sql<{ pid: number }>`select pid from pg_locks join pg_database on oid = database
        where datname = current_database() and locktype = 'advisory' and not granted`.execute(
        database().kysely,
      )
    await mergeArchive(here(), town, made.bytes)
    const merging = await inTown(here(), async (tx) => {
      await holdRoom(tx, evening.session.id)
      const again = mergeArchive(here(), town, made.bytes)
      await vi.waitFor(async () => expect((await waiting()).rows).toHaveLength(1), 5000)
      return { again }
    })
    expect(newIn(await merging.again)).toBe(0)
  })

  test('whose cards’ numbers are taken here gives them new ones, and tells it', async () => {
    const evening = await anEvening(here())
    const plan = await makeArchive(here(), town, evening.session.series)
    await anotherCard(evening, '会場で書いた')
    const full = await makeArchive(here(), town, evening.session.series)
    await removeTown(town.id)
    town = await aHall()
    await mergeArchive(here(), town, plan.bytes)
    await anotherCard(evening, '役場で書いた')
    const { workshop_card } = (await mergeArchive(here(), town, full.bytes)).tables
    expect(workshop_card).toMatchObject({ added: 1, renumbered: 1 })
    const { cards } = JSON.parse(await jsonOf(evening.session.id))
    const last = cards.slice(4).map(({ number, text }: { number: number; text: string }) => {
      return `${number} ${text}`
    })
    expect(last).toEqual(['5 役場で書いた', '6 会場で書いた'])
  })

  test('that anybody changed is refused, and so is a file that is none', async () => {
    const { made } = await carried()
    const files = unzipSync(made.bytes)
    const cards = new TextDecoder().decode(files['tables/workshop_card.json'])
    const forged = cards.replace('駅前にカフェが欲しい', '駅前に何もいらない')
    const changed = makeZip({ ...files, 'tables/workshop_card.json': forged })
    await expect(mergeArchive(here(), town, changed)).rejects.toBeRefused('invalid')
    const more = makeZip({ ...files, 'tables/workshop_device.json': '[]' })
    await expect(mergeArchive(here(), town, more)).rejects.toBeRefused('invalid')
    const { 'manifest.sig': _, ...unsigned } = files
    await expect(mergeArchive(here(), town, makeZip(unsigned))).rejects.toBeRefused('invalid')
    const text = new TextEncoder().encode('PK no zip')
    await expect(mergeArchive(here(), town, text)).rejects.toBeRefused('invalid')
    const trial = await mergeArchive(here(), town, made.bytes, { isTrial: true })
    expect(trial.tables.workshop_card?.added).toBe(4)
  })

  test('signed by another key than the one that was told is refused', async () => {
    const { made } = await carried()
    const wish = { fingerprint: 'AAAA-BBBB' }
    await expect(mergeArchive(here(), town, made.bytes, wish)).rejects.toBeRefused('not-allowed')
    const right = { fingerprint: made.fingerprint.toLowerCase(), isTrial: true }
    expect((await mergeArchive(here(), town, made.bytes, right)).fingerprint).toBe(made.fingerprint)
    expect(await archiveFingerprint(here())).not.toBe(made.fingerprint)
  })

  test('goes into no other town, and nobody gets one of another town', async () => {
    const { evening, made } = await carried()
    await mergeArchive(here(), town, made.bytes)
    const elsewhere = await createTown({ code: '131059' })
    const wrong = mergeArchive(operatorOf(elsewhere), elsewhere, made.bytes)
    await expect(wrong).rejects.toBeRefused('invalid')
    const stranger = await anOfficerElsewhere()
    const asked = makeArchive(stranger, town, evening.session.series)
    await expect(asked).rejects.toBeRefused('not-found')
    await expect(archiveFingerprint(aVisitorOf(town))).rejects.toBeRefused('not-allowed')
    const viewer = await aStaff(town, 'viewer')
    await expect(mergeArchive(viewer, town, made.bytes)).rejects.toBeRefused('not-allowed')
  })
})

/** One evening carried home before and after something was done to its first card in the hall. */
async function carriedTwice({ inHall }: { inHall: 'correct' | 'hide' }) {
  const evening = await anEvening(here())
  const [card = ''] = evening.cards
  const plan = await makeArchive(here(), town, evening.session.series)
  if (inHall === 'hide') {
    await hideCard(here(), { session: evening.session.id, card, reason: '会場で隠した' })
  } else {
    const changed_at = new Date(Date.now() + 60_000)
    await inTown(here(), (tx) =>
      tx
        .updateTable('workshop_card')
        .set({ text: '会場で直した', changed_at })
        .where('id', '=', card)
        .execute(),
    )
  }
  const full = await makeArchive(here(), town, evening.session.series)
  await removeTown(town.id)
  town = await aHall()
  return { evening, card, plan: plan.bytes, full: full.bytes }
}

function theCard(id: string) {
  return inTown(here(), (tx) =>
    tx.selectFrom('workshop_card').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

/** The session's fifth card, written by the same hand as the first one. */
async function anotherCard({ cards }: Evening, text: string) {
  await inTown(here(), (tx) =>
    sql`insert into workshop_card (town_id, id, session_id, participant_id, phase_id, number, prompt,
        text, source, created_at, changed_at)
      select town_id, ${newId()}, session_id, participant_id, phase_id, 5, prompt, ${text}, source,
        created_at, changed_at from workshop_card where id = ${cards[0]}`.execute(tx),
  )
}

describe('two boards of one evening', () => {
  test('become one: what was done at both places is there', async () => {
    const { evening, made } = await withBoard()
    await mergeArchive(here(), town, made.bytes)
    await boardEdit(evening.session.id, (board) => {
      nameGroup(board, evening.group, '駅前(役場で直した)')
      makeGroup(board, { name: '役場で作った島', at: { x: 900, y: 0 }, cards: new Map() })
    })
    expect((await mergeArchive(here(), town, made.bytes)).boards).toBe(0)
    const board = await boardNow(evening.session.id)
    const names = [...boardState(board).groups.values()].map(({ name }) => name).toSorted()
    expect(names).toEqual(['役場で作った島', '駅前(役場で直した)'])
  })
})

/** An evening whose board has an island, carried out of the hall. */
async function withBoard() {
  const evening = await anEvening(here())
  let island = ''
  await boardEdit(evening.session.id, (board) => {
    addCards(board, evening.cards)
    island = makeGroup(board, { name: '駅前', at: { x: 0, y: 0 }, cards: new Map() })
  })
  const made = await makeArchive(here(), town, evening.session.series)
  await removeTown(town.id)
  town = await aHall()
  return { evening: { ...evening, group: island }, made }
}

async function boardNow(session: string): Promise<Doc> {
  const board = new Doc()
  const rows = await inTown(here(), (tx) =>
    tx
      .selectFrom('workshop_board_update')
      .select('data')
      .where('session_id', '=', session)
      .orderBy('number')
      .execute(),
  )
  for (const { data } of rows) applyUpdate(board, data)
  return board
}

async function boardEdit(session: string, edit: (board: Doc) => void) {
  const board = await boardNow(session)
  edit(board)
  await inTown(here(), (tx) =>
    tx
      .insertInto('workshop_board_update')
      .values({
        town_id: town.id,
        session_id: session,
        number: Date.now(),
        data: encodeStateAsUpdate(board),
        at: now(),
      })
      .execute(),
  )
}

test('every table of the workshop travels, or is named as one that does not', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relname like 'workshop%'`.execute(
    database().kysely,
  )
  const named = [...archivedTables, ...boardTables].map(({ name }) => name)
  const known: string[] = [...named, ...leftOutTables]
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([])
})
