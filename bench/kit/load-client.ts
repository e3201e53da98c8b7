// The client that asks for pages, in a process of its own so that its work is not counted as the server's.
import autocannon from 'autocannon'

export interface LoadWish {
  url: string
  seconds: number
  connections: number
  headers: Record<string, string>
  /** Paths that are asked for in turn; the url's own path where there is none. */
  paths?: string[]
  /** Adds a query of its own to every request, so that no page comes from memory. */
  isUnique?: boolean
}

export interface Load {
  requestsPerSecond: number
  /** In milliseconds. */
  p50: number
  p95: number
  p99: number
  requests: number
  /** Requests by status; anything but the one expected makes a figure worthless. */
  statuses: Record<string, number>
  /** Seconds of processor time that the client itself used. */
  clientCpu: number
}

let asked = 0

process.on('message', (wish: LoadWish) => {
  run(wish).then((load) => process.send?.(load))
})

async function run(wish: LoadWish): Promise<Load> {
  const times: number[] = []
  const before = process.cpuUsage()
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(
      {
        url: wish.url,
        duration: wish.seconds,
        connections: wish.connections,
        headers: wish.headers,
        requests: requestsOf(wish),
      },
      (problem, result) => (problem ? reject(problem) : resolve(result)),
    )
    instance.on('response', (_client, _status, _bytes, time) => times.push(time))
  })
  const { user, system } = process.cpuUsage(before)
  const sorted = Float64Array.from(times).toSorted()
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return {
    requestsPerSecond: times.length / result.duration,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    requests: times.length,
    statuses: statusesOf(result),
    clientCpu: (user + system) / 1e6,
  }
}

function requestsOf({ url, paths, isUnique }: LoadWish): autocannon.Request[] | undefined {
  if (!paths && !isUnique) return undefined
  const known = paths ?? [new URL(url).pathname]
  const next = () => {
    asked += 1
    const path = known[asked % known.length] ?? '/'
    return isUnique ? `${path}?visit=${process.pid}-${asked}` : path
  }
  return [{ setupRequest: (request) => ({ ...request, path: next() }) }]
}

function statusesOf(result: autocannon.Result): Record<string, number> {
  const statuses = Object.entries(result.statusCodeStats ?? {}).map(
    ([status, { count = 0 }]) => [status, count] as const,
  )
  return Object.fromEntries([...statuses, ['failed', result.errors + result.timeouts]])
}
