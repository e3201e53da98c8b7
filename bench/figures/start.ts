// How long a town waits after switching its machine on, and what the programme keeps in memory.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../kit/figure.ts'
import { familyOf, peakMemory, proportionalMemory, residentMemory } from '../kit/proc.ts'
import { type RunningTown, serveTown } from '../kit/processes.ts'
import { spreadOf } from '../kit/spread.ts'
import { makeInstallation, townCode } from '../kit/towns.ts'

export const figure: Figure = {
  name: 'start',
  title:
    'Start of an existing installation of 200 activities (command to /readyz, with the database)',
  async measure({ folder, isQuick }) {
    const dataFolder = await makeInstallation(folder, 200)
    const starts: number[] = []
    const memories: Memory[] = []
    for (let round = 0; round < (isQuick ? 2 : 5); round++) {
      const town = await serveTown(dataFolder)
      starts.push(town.startedAfter / 1000)
      memories.push(await memoryAfterVisits(town, dataFolder))
      await town.stop()
    }
    const all = (of: (memory: Memory) => number) => spreadOf(memories.map(of))
    return [
      {
        what: 'start',
        unit: 's',
        ours: spreadOf(starts),
        aim: { of: 'ours', is: 'at most', value: 3 },
      },
      {
        what: 'memory of the app after 200 visits',
        unit: 'MB',
        ours: all(({ app }) => app),
        note: `resident; at most ${all(({ peak }) => peak).most.toFixed(0)} MB at any moment`,
      },
      {
        what: 'memory of the database',
        unit: 'MB',
        ours: all(({ database }) => database),
        note: 'all its processes, shared pages counted once (PSS)',
      },
    ]
  },
}

interface Memory {
  app: number
  peak: number
  database: number
}

async function memoryAfterVisits({ address, pid }: RunningTown, dataFolder: string) {
  for (let visit = 0; visit < 200; visit++) {
    const answer = await fetch(`${address}/${townCode}/progress?visit=${visit % 20}`)
    await answer.arrayBuffer()
  }
  const postmaster = readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')
  const processes = familyOf(Number(postmaster[0]))
  const database = processes.reduce((sum, process) => sum + proportionalMemory(process), 0)
  return { app: residentMemory(pid), peak: peakMemory(pid), database }
}
