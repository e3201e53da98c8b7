// A hall full of phones on a real `serve`: first whether anything is lost, then how long it takes and what it costs.
import { findTown, operatorOf } from '#kernel/tenancy'
import { makeBoardOf } from '../kit/board-of.ts'
import { addTablets } from '../kit/evening.ts'
import type { Figure, Row } from '../kit/figure.ts'
import type { BoardsReport, BoardsWish } from '../kit/hall-boards.ts'
import type { HallReport } from '../kit/hall-phones.ts'
import { type HallOutcome, type HallPlan, playHall, type Writing } from '../kit/hall-play.ts'
import { ask, end, forkFile, serveTown } from '../kit/processes.ts'
import { quantileOf, spreadOf } from '../kit/spread.ts'
import { inInstallation, townCode } from '../kit/towns.ts'

const pace = { boards: 20, movesPerSecond: 2 }

export const figure: Figure = {
  name: 'hall',
  title: 'One room on `miraichizu serve`: phones write and vote, 20 board editors move cards',
  async measure({ folder, isQuick, say }) {
    const rows: Row[] = []
    for (const phones of isQuick ? [30] : [200, 1000]) {
      say(`  ${phones} phones`)
      const plan = planOf(phones, isQuick)
      rows.push(...rowsOf(plan, await playHall(folder, plan)))
    }
    say('  coming late')
    rows.push(await comeLate(folder, isQuick ? 500 : 5000, isQuick ? 2 : 7))
    return rows
  },
}

function planOf(phones: number, isQuick: boolean): HallPlan {
  if (isQuick) {
    const calm = { everyMs: 2000, forMs: 4000 }
    const rush = { everyMs: 1000, forMs: 2000 }
    return { ...pace, phones, joinWithinMs: 1000, calm, rush, voteWithinMs: 1000 }
  }
  const calm = { everyMs: 30_000, forMs: 180_000 }
  const rush = { everyMs: 5000, forMs: 25_000 }
  const joinWithinMs = phones * 60
  return { ...pace, phones, joinWithinMs, calm, rush, voteWithinMs: 10_000 }
}

function rowsOf(plan: HallPlan, outcome: HallOutcome): Row[] {
  const { phones } = plan
  const { join, calm, rush, vote, lost, exported, memory } = outcome
  const paceOf = (writing = plan.rush) =>
    `${phones} phones, a card every ${secondsOf(writing.everyMs)} s`
  const counted = (calm?.acknowledged ?? 0) + rush.acknowledged
  return [
    {
      what: `${phones} phones: lost (acknowledged, and not in the export afterwards)`,
      unit: 'cards',
      ours: one(lost),
      aim: { of: 'ours', is: 'at most', value: 0 },
      note: `acknowledged ${counted}, in the export ${exported}`,
    },
    ...(calm ? writingRows(paceOf(plan.calm), calm, phones) : []),
    ...writingRows(paceOf(), rush, phones),
    requestRow(`${phones} phones join within ${secondsOf(plan.joinWithinMs)} s, p95`, join),
    ...(vote
      ? [
          requestRow(
            `${phones} phones vote within ${secondsOf(plan.voteWithinMs ?? 0)} s, p95`,
            vote,
          ),
        ]
      : []),
    {
      what: `${phones} phones: memory of the server`,
      unit: 'MB',
      ours: one(memory.resident),
      note: `resident at the end; at most ${memory.peak.toFixed(0)} MB`,
    },
  ]
}

function writingRows(what: string, writing: Writing, phones: number): Row[] {
  const { sent, acknowledged, refused, ackMs, visibleMs, serverCpu } = writing
  const minutes = writing.tookMs / 60_000
  const by = Object.entries(writing.refusedBy).map(([status, count]) => `${status}: ${count}`)
  return [
    {
      what: `${what}: refused, or not on every board`,
      unit: 'cards',
      ours: one(refused + writing.notOnEveryBoard),
      aim: { of: 'ours', is: 'at most', value: 0 },
      note: `sent ${sent}, acknowledged ${acknowledged}, on all 20 boards ${visibleMs.length}${by.length > 0 ? `; ${by.join(', ')}` : ''}`,
    },
    {
      what: `${what}: acknowledged, p95`,
      unit: 'ms',
      ours: one(quantileOf(ackMs, 0.95)),
      note: tailOf(ackMs),
    },
    {
      what: `${what}: on the last of 20 boards, p95`,
      unit: 'ms',
      ours: one(quantileOf(visibleMs, 0.95)),
      aim: { of: 'ours', is: 'at most', value: 150 },
      note: tailOf(visibleMs),
    },
    {
      what: `${what}: server’s processor time for 1,000 cards`,
      unit: 's',
      ours: one((serverCpu / acknowledged) * 1000),
      note: `with ${writing.moves} moves of cards to 20 boards; server ${share(serverCpu, writing)} % of one processor, phones ${share(writing.phonesCpu, writing)} %, boards ${share(writing.boardsCpu, writing)} %`,
    },
    {
      what: `${what}: bytes per phone and minute`,
      unit: 'kB',
      ours: one(writing.bytes / phones / minutes / 1000),
      note: 'both ways, headers and the stream of events with it',
    },
  ]
}

function requestRow(what: string, { times, refused }: HallReport): Row {
  const refusals = Object.values(refused).reduce((sum, count) => sum + count, 0)
  return {
    what,
    unit: 'ms',
    ours: one(quantileOf(times, 0.95)),
    note: `${tailOf(times)}; ${times.length} requests, refused ${refusals}`,
  }
}

function tailOf(values: ArrayLike<number>): string {
  const at = (share: number) => quantileOf(values, share).toFixed(0)
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, most ${at(1)} ms`
}

const share = (seconds: number, { tookMs }: Writing) => ((seconds / tookMs) * 100_000).toFixed(0)

const secondsOf = (ms: number) => Math.round(ms / 1000)

const one = (value: number) => spreadOf([value])

/** A tablet that comes to a full board: until the last card's words are there. */
async function comeLate(folder: string, cards: number, rounds: number): Promise<Row> {
  const { dataFolder, session, code } = await makeBoardOf(cards, folder)
  const key = await inInstallation(dataFolder, async () => {
    const [made = ''] = await addTablets(operatorOf(await findTown(townCode)), session, 1)
    return made
  })
  const town = await serveTown(dataFolder)
  const boards = forkFile('kit/hall-boards.ts')
  try {
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const place = { address: town.address, session, code }
      const wish: BoardsWish = { do: 'late', ...place, key, cards }
      times.push((await ask<BoardsReport>(boards, wish)).lateMs / 1000)
    }
    return {
      what: `coming late to a board of ${cards.toLocaleString('en')} cards, to the last card’s words`,
      unit: 's',
      ours: spreadOf(times),
      aim: { of: 'ours', is: 'at most', value: 1 },
      note: `the first one, for whom the server reads the board: ${times[0]?.toFixed(2)} s`,
    }
  } finally {
    await end(boards)
    await town.stop()
  }
}
