// Runs beside the server: while a thousand piles are laid over one another, the hall must not stand still.
import { parentPort, workerData } from 'node:worker_threads'
import type { SortingAnswer, SortingTask } from './sorting.server.ts'
import { sortTogether } from './sorting.ts'
import { countAgreement } from './sorting-agreement.ts'
import { outlookOf } from './sorting-sets.ts'

parentPort?.postMessage(answerTo(workerData as SortingTask))

function answerTo(task: SortingTask): SortingAnswer {
  return 'sorting' in task
    ? { groups: sortTogether(task.sorting).groups }
    : { outlook: outlookOf(countAgreement(task.count, task.sets)) }
}
