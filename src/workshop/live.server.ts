// The boards that this process keeps: opened with the first who comes, written down, given up when all have left.
import * as Y from 'yjs'
import { refuse } from '#kernel/refusal'
import type { Actor } from '#kernel/tenancy'
import { addCards } from './board.ts'
import { BoardKeeper } from './board-keeper.server.ts'
import { boardLocks } from './board-lock.server.ts'
import { loadBoard } from './board-store.server.ts'
import { BoardTexts, type PackedTexts, packStoredTexts } from './board-texts.server.ts'
import { revokedDevices } from './devices.server.ts'
import { LiveBoard, type Member } from './live-board.server.ts'
import { closings } from './live-frames.ts'
import { onCardsSaved, onRoomNews, type SavedCard } from './room.server.ts'
import type { RoomNews } from './room-line.server.ts'

/** A session whose board is meant; the actor says in which town, no right is asked of them. */
export interface BoardPlace {
  actor: Actor
  session: string
}

export interface OpenBoard extends BoardPlace {
  live: LiveBoard
  keeper: BoardKeeper
  texts: BoardTexts
  /** Work that is under way on the server's own behalf. */
  users: number
  idle: NodeJS.Timeout | undefined
  isOver: boolean
  /** Set while a look at the database is due, so that news that come together lead to one. */
  looking: NodeJS.Timeout | undefined
}

export interface LiveLog {
  error(details: object, words: string): void
  warn(details: object, words: string): void
}

const idleMs = 60_000
const beatMs = 15_000
/** Cards of this process came already; those of others may take this much longer. */
const lookMs = { cards: 100, saved: 1000 }
export const serverEdit = 'server'

const boards = new Map<string, Promise<OpenBoard>>()
/** Boards that are being written down for the last time. */
const leaving = new Map<string, Promise<void>>()
let log: LiveLog = { error: () => undefined, warn: () => undefined }
let ends: (() => void)[] = []
/** Set while everything is closed: nothing is opened behind the back of that. */
let isClosing = false

/** Begins to hear of cards, phases and devices. */
export function openLiveBoards(parts: { log: LiveLog }): void {
  log = parts.log
  isClosing = false
  const heart = setInterval(() => eachBoard((board) => board.live.beat()), beatMs)
  heart.unref()
  ends = [
    onCardsSaved((session, cards) => onBoard(session, (board) => takeCards(board, cards))),
    onRoomNews((session, news) => onBoard(session, (board) => hear(board, news))),
    () => clearInterval(heart),
  ]
}

/** Writes every board down and ends every line; screens come back by themselves. */
export async function closeLiveBoards(): Promise<void> {
  isClosing = true
  for (const end of ends) end()
  ends = []
  const opened = [...boards.values()].map((opening) =>
    opening.then(
      (board) => giveUp(board),
      () => undefined,
    ),
  )
  await Promise.all([...opened, ...leaving.values()])
  isClosing = false
}

/** Takes a line in. What is returned lets it go and takes in what it says. */
export async function joinBoard(place: BoardPlace, member: Member) {
  const board = await use(place)
  try {
    board.live.join(member)
  } finally {
    release(board)
  }
  return {
    receive: (message: Uint8Array) => board.live.receive(member, message),
    leave: () => {
      board.live.leave(member)
      giveUpWhenIdle(board)
    },
  }
}

/** All words of a board's cards, for a screen that has just come. */
export async function readBoardTexts(place: BoardPlace): Promise<PackedTexts> {
  const board = await boards.get(place.session)?.catch(() => undefined)
  return board ? board.texts.packed() : packStoredTexts(place.actor, place.session)
}

/** Work on a board by the server itself: what it did is on disk when it answers. */
export async function withBoard<T>(
  place: BoardPlace,
  work: (board: OpenBoard) => T | Promise<T>,
): Promise<T> {
  const board = await use(place)
  try {
    const done = await work(board)
    board.live.flush()
    await board.keeper.save()
    return done
  } finally {
    release(board)
    await putAway(board)
  }
}

/** The open board, kept open until `release`. */
async function use(place: BoardPlace): Promise<OpenBoard> {
  await leaving.get(place.session)
  let opening = boards.get(place.session)
  if (!opening) {
    opening = open(place)
    boards.set(place.session, opening)
    opening.catch(() => boards.delete(place.session))
  }
  const board = await opening
  // It was given up while we waited.
  if (board.isOver) return use(place)
  board.users += 1
  clearTimeout(board.idle)
  return board
}

function release(board: OpenBoard): void {
  board.users -= 1
  giveUpWhenIdle(board)
}

const isUnused = (board: OpenBoard) => board.users === 0 && board.live.members.length === 0

function giveUpWhenIdle(board: OpenBoard): void {
  clearTimeout(board.idle)
  if (!isUnused(board) || board.isOver) return
  board.idle = setTimeout(() => void putAway(board), idleMs)
  board.idle.unref()
}

/** Gives up a board that nobody uses; one that cannot be written down stays open and is tried again. */
async function putAway(board: OpenBoard): Promise<void> {
  if (!isUnused(board)) return
  const isWritten = await board.keeper.save().then(
    () => true,
    () => false,
  )
  if (isWritten && isUnused(board)) await giveUp(board)
  else giveUpWhenIdle(board)
}

async function open(place: BoardPlace): Promise<OpenBoard> {
  const { session } = place
  if (isClosing) refuse('conflict', 'workshop.live.elsewhere')
  const lost = () => void loseBoard(session)
  if (!(await boardLocks.take(session, lost))) refuse('conflict', 'workshop.live.elsewhere')
  try {
    return await readBoard(place, lost)
  } catch (problem) {
    await boardLocks.release(session)
    throw problem
  }
}

async function readBoard({ actor, session }: BoardPlace, lost: () => void): Promise<OpenBoard> {
  const stored = await loadBoard(actor, session)
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
  const failed = (problem: unknown) =>
    log.error({ err: problem, session }, 'a board was not written down')
  const keeper = new BoardKeeper({ actor, session, doc, stored, failed, lost })
  const live = new LiveBoard(doc, (update) => keeper.note(update))
  const texts = new BoardTexts(actor, session)
  const board: OpenBoard = {
    ...{ actor, session, live, keeper, texts },
    ...{ users: 0, idle: undefined, looking: undefined, isOver: false },
  }
  try {
    // First as it was when these phases began, then with the cards that came since.
    if (stored.phases.length > 0) await keeper.save()
    await texts.refresh()
  } catch (problem) {
    await keeper.close(false)
    throw problem
  }
  putInTray(board, texts.ids())
  return board
}

function putInTray({ live }: OpenBoard, ids: Iterable<string>): void {
  live.doc.transact(() => addCards(live.doc, ids), serverEdit)
}

function takeCards(board: OpenBoard, cards: readonly SavedCard[]): void {
  const news = board.texts.take(cards)
  putInTray(
    board,
    news.map((card) => card.id),
  )
  board.live.tellTexts(news)
}

function hear(board: OpenBoard, news: RoomNews): void {
  if (news === 'cards' || news === 'saved') lookSoon(board, lookMs[news])
  if (news === 'phase') void notePhase(board).catch(told(board))
  if (news === 'merged') void loseBoard(board.session).catch(told(board))
  if (news === 'devices') void sendOut(board).catch(told(board))
}

function lookSoon(board: OpenBoard, wait: number): void {
  board.looking ??= setTimeout(() => {
    board.looking = undefined
    board.texts.refresh().then((news) => {
      putInTray(
        board,
        news.filter((card) => !card.isWithdrawn).map((card) => card.id),
      )
      board.live.tellTexts(news)
    }, told(board))
  }, wait)
}

/** A phase began: everything is written down, and the board as it is kept to come back to. */
async function notePhase({ live, keeper }: OpenBoard): Promise<void> {
  live.flush()
  await keeper.savePhase()
}

async function sendOut(board: OpenBoard): Promise<void> {
  const revoked = await revokedDevices(board.actor, board.session)
  board.live.closeLines(closings.notAllowed, (member) => revoked.has(member.who))
}

/** Another process keeps the board, or the database forgot that we do: screens ask again. */
async function loseBoard(session: string): Promise<void> {
  const board = await boards.get(session)?.catch(() => undefined)
  if (!board) return
  log.warn({ session }, 'a board is no longer ours to keep')
  await giveUp(board, false)
}

async function giveUp(board: OpenBoard, isKept = true): Promise<void> {
  if (board.isOver) return leaving.get(board.session)
  board.isOver = true
  clearTimeout(board.idle)
  clearTimeout(board.looking)
  const { session } = board
  boards.delete(session)
  const left = writeLast(board, isKept)
  leaving.set(session, left)
  await left.finally(() => leaving.delete(session))
}

async function writeLast({ session, live, keeper }: OpenBoard, isKept: boolean): Promise<void> {
  try {
    live.flush()
    live.closeLines(closings.elsewhere)
  } finally {
    await keeper.close(isKept)
    await boardLocks.release(session)
  }
}

const told = (board: OpenBoard) => (problem: unknown) =>
  log.error({ err: problem, session: board.session }, 'a board did not hear of a change')

function onBoard(session: string, work: (board: OpenBoard) => void): void {
  boards.get(session)?.then(work, () => undefined)
}

function eachBoard(work: (board: OpenBoard) => void): void {
  for (const opening of boards.values()) opening.then(work, () => undefined)
}
