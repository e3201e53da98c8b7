// The import of documents of 5,000, 10,000 and 20,000 lines: twice the lines may take twice the time, not four times.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure, Row } from '../kit/figure.ts'
import type { ImportTimes } from '../kit/import-worker.ts'
import { ask, end, forkFile, settingsOf } from '../kit/processes.ts'
import { paperOfLines } from '../kit/sample.ts'
import { ratioOf, spreadOf } from '../kit/spread.ts'
import { townCode } from '../kit/towns.ts'

const lengths = [5000, 10_000, 20_000]

export const figure: Figure = {
  name: 'import',
  title: 'Import of a long document in the form of the seed (a warm process)',
  async measure({ folder, isQuick, say }) {
    const dataFolder = join(folder, 'imports')
    mkdirSync(dataFolder, { recursive: true })
    const worker = forkFile('kit/import-worker.ts', settingsOf(dataFolder))
    const times = new Map<number, ImportTimes[]>(lengths.map((length) => [length, []]))
    try {
      const rounds = isQuick ? 2 : 5
      for (let round = -1; round < rounds; round++) {
        say(round < 0 ? '  warming up …' : `  round ${round + 1} of ${rounds} …`)
        for (const length of round < 0 ? lengths.slice(0, 1) : lengths) {
          // Each its own title: otherwise it would be a newer report of the programme before.
          const text = paperOfLines(length, `${length}行の報告 第${round + 2}回`)
          const one = await ask<ImportTimes>(worker, { townCode, text })
          if (round >= 0) times.get(length)?.push(one)
        }
      }
    } finally {
      await end(worker)
    }
    return rowsOf(times)
  },
}

function rowsOf(times: Map<number, ImportTimes[]>): Row[] {
  const of = (length: number, what: 'read' | 'whole') =>
    (times.get(length) ?? []).map((one) => one[what])
  const rows = lengths.flatMap((length): Row[] => {
    const [first] = times.get(length) ?? []
    const aim = { of: 'ours', is: 'at most', value: 1 } as const
    const perLine = (spreadOf(of(length, 'read')).median / length) * 1e6
    return [
      {
        what: `${length.toLocaleString('en')} lines read`,
        unit: 's',
        ours: spreadOf(of(length, 'read')),
        ...(length === 10_000 ? { aim } : {}),
        note: `${perLine.toFixed(1)} µs a line, ${first?.activities} activities, ${first?.unplaced} unplaced`,
      },
      {
        what: `${length.toLocaleString('en')} lines read, compared, written and published`,
        unit: 's',
        ours: spreadOf(of(length, 'whole')),
        ...(length === 10_000 ? { aim } : {}),
        note: `peak memory ${first?.peak.toFixed(0)} MB`,
      },
    ]
  })
  return [...rows, growth('read', of), growth('whole', of)]
}

/** 1 is linear; 2 would be quadratic. Rounding of one document against the other allows a little. */
function growth(
  what: 'read' | 'whole',
  of: (length: number, what: 'read' | 'whole') => number[],
): Row {
  const perLine = (length: number) => of(length, what).map((seconds) => seconds / length)
  const words = what === 'read' ? 'reading' : 'the whole import'
  return {
    what: `${words}: time per line at 20,000 lines against 5,000`,
    unit: '×',
    ours: ratioOf(perLine(20_000), perLine(5000)),
    aim: { of: 'ours', is: 'at most', value: 1.3 },
  }
}
