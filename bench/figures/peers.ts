// Our board's line beside plain Hocuspocus and y-websocket: the same edits, and a hall in which every phone is a Yjs client.
import { once } from 'node:events'
import type { Figure, Row } from '../kit/figure.ts'
import { playHall } from '../kit/hall-play.ts'
import type { EditorsReport, EditorsTask } from '../kit/live-editors.ts'
import { cpuSeconds } from '../kit/proc.ts'
import { ask, end, forkFile } from '../kit/processes.ts'
import { quantileOf, ratioOf, spreadOf } from '../kit/spread.ts'
import type { ServerKind } from '../kit/yjs-clients.ts'
import type { YjsHall, YjsHallReport } from '../kit/yjs-phones.ts'

export const figure: Figure = {
  name: 'peers',
  title: 'The board’s line beside plain Hocuspocus 4.7 and y-websocket 2.1.0, which keep nothing',
  async measure({ folder, isQuick, say }) {
    const runs: Record<ServerKind, Run[]> = { ours: [], hocuspocus: [], 'y-websocket': [] }
    const kinds = Object.keys(runs) as ServerKind[]
    for (let round = 0; round < (isQuick ? 1 : 5); round++) {
      for (const kind of turned(kinds, round)) {
        say(`  editors, round ${round + 1}: ${kind}`)
        runs[kind].push(await edit(kind, isQuick ? 2 : 8))
      }
    }
    const hall = isQuick
      ? { phones: 20, everyMs: 1000, forMs: 2000 }
      : { phones: 200, everyMs: 5000, forMs: 25_000 }
    const rows = editorRows(runs)
    say('  the whole room: ours')
    rows.push(await ourRoom(folder, hall))
    for (const kind of ['hocuspocus', 'y-websocket'] as const) {
      say(`  the whole room: ${kind}`)
      rows.push(await yjsRoom(kind, hall))
    }
    return rows
  },
}

const editors = { editors: 20, cards: 200, perSecond: 10 }

interface Run {
  report: EditorsReport
  /** Server's processor time in µs for one edit that came to one editor. */
  cost: number
  p95: number
}

async function edit(kind: ServerKind, seconds: number): Promise<Run> {
  const task = (port: number): EditorsTask => ({ ...editors, kind, port, seconds })
  const { report, cpu } = await withServer<EditorsReport>(kind, 'kit/live-editors.ts', task)
  if (!report.doBoardsAgree) throw new Error(`the boards of ${kind} do not agree in the end`)
  const cost = (cpu / report.delivered) * 1e6
  return { report, cost, p95: quantileOf(report.delays, 0.95) }
}

/** One server and one process of clients; the server's time counts from the clients' `start` on. */
async function withServer<Report>(
  kind: ServerKind,
  clientFile: string,
  taskOf: (port: number) => object,
): Promise<{ report: Report; cpu: number }> {
  const server = forkFile('kit/live-server.ts', {}, [kind])
  const clients = forkFile(clientFile)
  try {
    const [port] = await once(server, 'message')
    await ask(clients, taskOf(port))
    const before = cpuSeconds(server.pid ?? 0)
    const [report] = await once(clients, 'message')
    return { report, cpu: cpuSeconds(server.pid ?? 0) - before }
  } finally {
    await end(clients)
    await end(server)
  }
}

/** Another one begins in every round. */
function turned<T>(all: readonly T[], by: number): T[] {
  const from = by % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}

function editorRows(runs: Record<ServerKind, Run[]>): Row[] {
  const { ours } = runs
  return (['hocuspocus', 'y-websocket'] as const).flatMap((kind): Row[] => {
    const peer = runs[kind]
    const what = `20 editors move 10 cards a second each`
    const row = (of: (run: Run) => number) => ({
      ours: spreadOf(ours.map(of)),
      peer: { name: nameOf[kind], spread: spreadOf(peer.map(of)) },
      ratio: ratioOf(ours.map(of), peer.map(of)),
    })
    return [
      {
        what: `${what}: came to the others, of ${ours[0]?.report.expected.toLocaleString('en')}`,
        unit: 'cards',
        ...row(({ report }) => report.delivered),
      },
      {
        what: `${what}: server’s processor time for one that came`,
        unit: 'µs',
        ...row(({ cost }) => cost),
        aim: { of: 'ratio', is: 'at most', value: 1 },
        note: `clients ${clientShare(ours)} / ${clientShare(peer)} s`,
      },
      { what: `${what}: seen by another, p95`, unit: 'ms', ...row(({ p95 }) => p95) },
    ]
  })
}

const nameOf: Record<ServerKind, string> = {
  ours: 'ours',
  hocuspocus: 'Hocuspocus',
  'y-websocket': 'y-websocket',
}

function clientShare(runs: readonly Run[]): string {
  return spreadOf(runs.map(({ report }) => report.cpu)).median.toFixed(1)
}

type Pace = Pick<YjsHall, 'phones' | 'everyMs' | 'forMs'>

async function ourRoom(folder: string, hall: Pace): Promise<Row> {
  const { phones, ...rush } = hall
  const plan = { phones, boards: 20, movesPerSecond: 2, joinWithinMs: phones * 20, rush }
  const outcome = await playHall(folder, plan)
  const { sent, acknowledged, visibleMs, serverCpu, phonesCpu, boardsCpu } = outcome.rush
  return {
    ...roomRow('ours, phones over HTTP and 20 boards that move cards', visibleMs, hall),
    note: `sent ${sent}, on disk ${acknowledged}, on all boards ${visibleMs.length}; ${tailOf(visibleMs)}; server ${serverCpu.toFixed(1)} s of processor time, clients ${(phonesCpu + boardsCpu).toFixed(1)} s`,
  }
}

async function yjsRoom(kind: 'hocuspocus' | 'y-websocket', hall: Pace): Promise<Row> {
  const task = (port: number): YjsHall => ({ ...hall, kind, port })
  const { report, cpu } = await withServer<YjsHallReport>(kind, 'kit/yjs-phones.ts', task)
  const { sent, delivered, expected, visibleMs } = report
  return {
    ...roomRow(`${nameOf[kind]}, every phone a Yjs client`, visibleMs, hall),
    note: `sent ${sent}, on disk 0, on all phones ${visibleMs.length} (delivered ${delivered} of ${expected}); ${tailOf(visibleMs)}; server ${cpu.toFixed(1)} s of processor time, clients ${report.cpu.toFixed(1)} s`,
  }
}

function roomRow(what: string, visibleMs: readonly number[], hall: Pace): Row {
  return {
    what: `whole room of ${hall.phones} phones, a card every ${hall.everyMs / 1000} s: ${what}: seen by the last, p95`,
    unit: 'ms',
    ours: spreadOf([quantileOf(visibleMs, 0.95)]),
  }
}

function tailOf(values: readonly number[]): string {
  const at = (share: number) => quantileOf(values, share).toFixed(0)
  return `p50 ${at(0.5)}, p99 ${at(0.99)} ms`
}
