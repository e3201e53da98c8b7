// Sorts in a thread of its own, one job per session at a time: the answer is the same as of the direct call.
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { refuse } from '#kernel/refusal'
import { programRoot } from '#kernel/root'
import type { SortedGroup, Sorting } from './sorting.ts'
import type { PiledSet } from './sorting-agreement.ts'
import type { Outlook } from './sorting-sets.ts'

/** What the thread is asked: islands, or how sure each card's place is. */
export type SortingTask = { sorting: Sorting } | { count: number; sets: PiledSet[] }
export type SortingAnswer = { groups: SortedGroup[] } | { outlook: Outlook | undefined }

/** Far more than 5,000 cards need; whatever takes longer has gone wrong. */
const usualLimit = 30_000

/** The last job of each session; the next one waits for it. */
const running = new Map<string, Promise<unknown>>()

/** Proposes islands as `sortTogether` does, without holding up anybody else. */
export async function sortAside(
  session: string,
  sorting: Sorting,
  limit = usualLimit,
): Promise<SortedGroup[]> {
  const answer = await inTurn(session, { sorting }, limit)
  return 'groups' in answer ? answer.groups : []
}

/** Finds the cards in doubt as `outlookOf` does, without holding up anybody else. */
export async function lookAside(
  session: string,
  piled: { count: number; sets: PiledSet[] },
): Promise<Outlook | undefined> {
  const answer = await inTurn(session, piled, usualLimit)
  return 'outlook' in answer ? answer.outlook : undefined
}

function inTurn(session: string, task: SortingTask, limit: number): Promise<SortingAnswer> {
  const before = running.get(session) ?? Promise.resolve()
  const job = before.then(
    () => inThread(task, limit),
    () => inThread(task, limit),
  )
  running.set(session, job)
  const tidyUp = () => {
    if (running.get(session) === job) running.delete(session)
  }
  job.then(tidyUp, tidyUp)
  return job
}

function inThread(task: SortingTask, limit: number): Promise<SortingAnswer> {
  // By path, not by bundle: the built server runs the same file as the source.
  const file = join(programRoot(), 'src/workshop/sorting-worker.ts')
  const worker = new Worker(file, { workerData: task, execArgv: [] })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.terminate()
      reject(tooLong())
    }, limit)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
    }
    worker.once('message', (answer: SortingAnswer) => end(() => resolve(answer)))
    worker.once('error', (problem) => end(() => reject(problem)))
    worker.once('exit', (code) => end(() => reject(new Error(`the sorting thread ended: ${code}`))))
  })
}

function tooLong(): unknown {
  try {
    return refuse('conflict', 'workshop.sorting.refusal.tooLong')
  } catch (refusal) {
    return refusal
  }
}
