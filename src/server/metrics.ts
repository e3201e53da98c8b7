// Numbers for whoever watches the server, in Prometheus' text format (version 0.0.4).

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export interface Metrics {
  /** Counts one answered request; `kind` is kept to a few words so that the series stay few. */
  count(kind: string, status: number, milliseconds: number): void
  text(): string
}

/** An empty set of counters. */
export function createMetrics(): Metrics {
  const requests = new Map<string, Map<number, number>>()
  /** How many took at most this bound and more than the one before; the last one took longer than all. */
  const buckets = [...bounds, Number.POSITIVE_INFINITY].map(() => 0)
  let seconds = 0
  return {
    count(kind, status, milliseconds) {
      const byStatus = requests.get(kind) ?? new Map<number, number>()
      requests.set(kind, byStatus.set(status, (byStatus.get(status) ?? 0) + 1))
      const found = bounds.findIndex((bound) => milliseconds <= bound * 1000)
      const bucket = found === -1 ? bounds.length : found
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
      seconds += milliseconds / 1000
    },
    text: () =>
      [
        ...family('miraichizu_requests_total', 'counter', 'Requests answered.', [
          ...[...requests].flatMap(([kind, byStatus]) =>
            [...byStatus].map(
              ([status, number]) =>
                `miraichizu_requests_total{kind="${kind}",status="${status}"} ${number}`,
            ),
          ),
        ]),
        ...durations(buckets, seconds),
        ...processLines(),
        '',
      ].join('\n'),
  }
}

function durations(buckets: readonly number[], seconds: number): string[] {
  const name = 'miraichizu_request_duration_seconds'
  const upTo = buckets.map((_, at) => buckets.slice(0, at + 1).reduce((sum, one) => sum + one, 0))
  return family(name, 'histogram', 'Time from request to answer.', [
    ...bounds.map((bound, at) => `${name}_bucket{le="${bound}"} ${upTo[at]}`),
    `${name}_bucket{le="+Inf"} ${upTo.at(-1)}`,
    `${name}_sum ${seconds.toFixed(6)}`,
    `${name}_count ${upTo.at(-1)}`,
  ])
}

function processLines(): string[] {
  const { rss, heapUsed } = process.memoryUsage()
  return [
    ...gauge('process_resident_memory_bytes', 'Resident memory.', rss),
    ...gauge('nodejs_heap_used_bytes', 'Used heap.', heapUsed),
    ...gauge('process_uptime_seconds', 'Seconds since start.', Math.round(process.uptime())),
  ]
}

function gauge(name: string, help: string, value: number): string[] {
  return family(name, 'gauge', help, [`${name} ${value}`])
}

function family(name: string, type: string, help: string, lines: string[]): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines]
}
