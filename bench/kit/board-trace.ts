// What a page's main thread did, from the browser's own trace: scripting per picture, and how long its longest task was.
import type { CDPSession, Page } from '@playwright/test'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** Time on the processor; on a busy machine `dur` also counts others' turns. */
  tdur?: number
}

export interface MainThread {
  pictures: number
  /** Milliseconds of scripting between two pictures, all of them. */
  scripting: number[]
  /** Milliseconds of every task. */
  tasks: number[]
}

const scripts = new Set([
  'FunctionCall',
  'EvaluateScript',
  'FireAnimationFrame',
  'EventDispatch',
  'TimerFire',
  'RunMicrotasks',
])

/** Does something on the page and tells what its main thread had to do for it. */
export async function traced(page: Page, act: () => Promise<void>): Promise<MainThread> {
  const line = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  line.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  )
  const includedCategories = ['devtools.timeline', 'toplevel']
  await line.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories },
  })
  await act()
  await ended(line)
  await line.detach()
  return readTrace(events)
}

async function ended(line: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve))
  await line.send('Tracing.end')
  await complete
}

function readTrace(events: readonly TraceEvent[]): MainThread {
  const thread = busiest(events)
  const mine = events
    .filter((event) => event.ph === 'X' && threadOf(event) === thread)
    .toSorted((a, b) => a.ts - b.ts)
  const pictures = mine.filter(({ name }) => name === 'FireAnimationFrame').map(({ ts }) => ts)
  // Several callbacks of one picture begin together.
  const starts = pictures.filter((ts, at) => at === 0 || ts - (pictures[at - 1] ?? 0) > 4000)
  const outermost = outermostOf(mine.filter(({ name }) => scripts.has(name)))
  const scripting = starts.map((from, at) => {
    const until = starts[at + 1] ?? from + 16_667
    return outermost
      .filter(({ ts }) => ts >= from - 2000 && ts < until - 2000)
      .reduce((sum, event) => sum + millisecondsOf(event), 0)
  })
  const tasks = mine.filter(({ name }) => name.endsWith('RunTask')).map(millisecondsOf)
  return { pictures: starts.length, scripting, tasks }
}

/** The page's own main thread is the one that drew most pictures. */
function busiest(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>()
  for (const event of events) {
    if (event.name !== 'FireAnimationFrame') continue
    counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`

const millisecondsOf = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000

/** A function that another one called is already counted in it. */
function outermostOf(events: readonly TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = []
  let end = 0
  for (const event of events) {
    if (event.ts < end) continue
    end = event.ts + (event.dur ?? 0)
    found.push(event)
  }
  return found
}
