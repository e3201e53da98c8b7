// One whole evening played: who joins, what is written while boards move, the vote, and what each step cost.
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { type Evening, exportedCards, openEvening, startPhase } from './evening.ts'
import type { BoardsReport, BoardsWish } from './hall-boards.ts'
import type { HallReport, HallWish } from './hall-phones.ts'
import { cpuSeconds, peakMemory, residentMemory } from './proc.ts'
import { ask, end, forkFile, type RunningTown, serveTown } from './processes.ts'

export interface HallPlan {
  phones: number
  boards: number
  movesPerSecond: number
  joinWithinMs: number
  /** Writing as an evening goes; none where only the rush is wanted. */
  calm?: { everyMs: number; forMs: number }
  rush: { everyMs: number; forMs: number }
  /** No vote where there is none. */
  voteWithinMs?: number
}

/** Writing for a while, with everything that it cost. */
export interface Writing {
  sent: number
  acknowledged: number
  refused: number
  refusedBy: Record<string, number>
  ackMs: number[]
  /** Sent until on the last board, of every acknowledged card that came on all of them. */
  visibleMs: number[]
  notOnEveryBoard: number
  serverCpu: number
  phonesCpu: number
  boardsCpu: number
  moves: number
  bytes: number
  tookMs: number
}

export interface HallOutcome {
  join: HallReport
  calm?: Writing
  rush: Writing
  vote?: HallReport
  lost: number
  exported: number
  memory: { resident: number; peak: number }
}

/** A hall of its own on a real `serve`; phones and boards are processes of their own. */
export async function playHall(folder: string, plan: HallPlan): Promise<HallOutcome> {
  const name = `hall-of-${plan.phones}-${plan.calm ? 'whole' : 'rush'}`
  const evening = await openEvening(folder, { name, tablets: plan.boards })
  const town = await serveTown(evening.dataFolder)
  const phones = forkFile('kit/hall-phones.ts')
  const boards = forkFile('kit/hall-boards.ts')
  try {
    return await play({ plan, evening, town, phones, boards })
  } finally {
    await end(phones)
    await end(boards)
    await town.stop()
  }
}

interface Hall {
  plan: HallPlan
  evening: Evening
  town: RunningTown
  phones: ChildProcess
  boards: ChildProcess
}

async function play(hall: Hall): Promise<HallOutcome> {
  const { plan, evening, town, phones } = hall
  const { address } = town
  const { session, code, keys } = evening
  const place = { address, session, code }
  const { movesPerSecond } = plan
  await askBoards(hall, { do: 'open', ...place, keys, movesPerSecond })
  const joining = { address, code, phones: plan.phones, withinMs: plan.joinWithinMs }
  const join = await askPhones(phones, { do: 'join', ...joining })
  const acknowledged: string[] = []
  const calm = plan.calm && (await write(hall, plan.calm, acknowledged))
  const rush = await write(hall, plan.rush, acknowledged)
  const vote = plan.voteWithinMs ? await voteAll(hall, plan.voteWithinMs) : undefined
  const memory = { resident: residentMemory(town.pid), peak: peakMemory(town.pid) }
  const exported = await exportedCards(evening)
  const lost = acknowledged.filter((id) => !exported.has(id)).length
  return { join, calm, rush, vote, lost, exported: exported.size, memory }
}

async function voteAll({ evening, phones }: Hall, withinMs: number): Promise<HallReport> {
  await startPhase(evening, 'vote')
  await pause(1000)
  return askPhones(phones, { do: 'vote', withinMs })
}

async function write(
  hall: Hall,
  pace: { everyMs: number; forMs: number },
  acknowledged: string[],
): Promise<Writing> {
  const before = await askBoards(hall, { do: 'tell' })
  const cpu = cpuSeconds(hall.town.pid)
  const report = await askPhones(hall.phones, { do: 'write', ...pace })
  // What is still under way belongs to this writing.
  await pause(2000)
  const serverCpu = cpuSeconds(hall.town.pid) - cpu
  const after = await askBoards(hall, { do: 'tell' })
  for (const { id } of report.cards) acknowledged.push(id)
  return {
    ...judge(report, after.seen),
    serverCpu,
    boardsCpu: after.cpu - before.cpu,
    moves: after.moves - before.moves,
  }
}

function judge(report: HallReport, seen: ReadonlyMap<string, number>) {
  const { cards, refused, times } = report
  const visibleMs = cards.flatMap(({ id, sentAt }) => {
    const at = seen.get(id)
    return at === undefined ? [] : [at - sentAt]
  })
  return {
    sent: times.length + (refused.failed ?? 0),
    acknowledged: cards.length,
    refused: Object.values(refused).reduce((sum, count) => sum + count, 0),
    refusedBy: refused,
    ackMs: cards.map(({ sentAt, ackAt }) => ackAt - sentAt),
    visibleMs,
    notOnEveryBoard: cards.length - visibleMs.length,
    phonesCpu: report.cpu,
    bytes: report.bytes,
    tookMs: report.tookMs,
  }
}

function askPhones(phones: ChildProcess, wish: HallWish): Promise<HallReport> {
  return ask<HallReport>(phones, wish)
}

function askBoards({ boards }: Hall, wish: BoardsWish): Promise<BoardsReport> {
  return ask<BoardsReport>(boards, wish)
}
