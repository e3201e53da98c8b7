// The same page where one town lives and where all 1,741 do: it must not matter who else is there.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Bench, Figure, Row } from '../kit/figure.ts'
import { fillAllTowns } from '../kit/many-towns.ts'
import { serveTown } from '../kit/processes.ts'
import { alternate, type MeasuredLoad, type RoundsWish } from '../kit/rounds.ts'
import { ratioOf, spreadOf } from '../kit/spread.ts'
import { inInstallation, makeInstallation, townCode } from '../kit/towns.ts'

const activities = 50

export const figure: Figure = {
  name: 'towns',
  title: `Progress page of ${activities} activities with 1,741 towns, beside the same page with 1 town`,
  async measure(bench) {
    const { alone, all, codes } = await makeBoth(bench)
    const one = await serveTown(alone)
    const many = await serveTown(all)
    const target = ({ address, pid }: typeof one) => ({
      url: `${address}/${townCode}/progress`,
      pid,
    })
    const compare = (wish: Partial<RoundsWish>) =>
      alternate(target(many), target(one), { ...roundsOf(bench), ...wish })
    try {
      const paths = { ours: codes.map((code) => `/${code}/progress`) }
      return [
        rowOf('one town’s page, drawn anew, p95', await compare({ isUnique: true })),
        rowOf(
          'pages of all towns by turns, drawn anew, p95',
          await compare({ isUnique: true, paths }),
        ),
        rowOf('one town’s page, from memory, p95', await compare({ connections: 10 })),
      ]
    } finally {
      await one.stop()
      await many.stop()
    }
  },
}

/** The pattern's town is written by the operations; its folder is copied and filled with the others. */
async function makeBoth(bench: Bench) {
  const alone = await makeInstallation(bench.folder, activities)
  const all = join(bench.folder, 'all-towns')
  // With its owner: the database runs as another user where we are root.
  execFileSync('cp', ['-a', alone, all])
  bench.say('  writing 1,741 towns …')
  const codes = await inInstallation(all, () => fillAllTowns(townCode))
  return { alone, all, codes }
}

function roundsOf({ isQuick }: Bench): RoundsWish {
  return {
    rounds: isQuick ? 2 : 7,
    seconds: isQuick ? 1.5 : 3,
    connections: 1,
    headers: { 'accept-encoding': 'br' },
    status: 200,
  }
}

function rowOf(what: string, { ours, peer }: { ours: MeasuredLoad[]; peer: MeasuredLoad[] }): Row {
  const p95 = (loads: MeasuredLoad[]) => loads.map((load) => load.p95)
  const median = (loads: MeasuredLoad[]) => spreadOf(loads.map((load) => load.p50)).median
  const requests = [ours, peer].map((loads) => loads.reduce((sum, one) => sum + one.requests, 0))
  return {
    what,
    unit: 'ms',
    ours: spreadOf(p95(ours)),
    peer: { name: 'with 1 town', spread: spreadOf(p95(peer)) },
    ratio: ratioOf(p95(ours), p95(peer)),
    aim: { of: 'ratio', is: 'at most', value: 1.3 },
    note: `median ${median(ours).toFixed(1)} / ${median(peer).toFixed(1)} ms, ${requests.join(' / ')} requests`,
  }
}
