// Numbers for whoever watches the server, in Prometheus' text format (version 0.0.4).

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export interface Metrics {
  /** Counts one answered request; `kind` is kept to a few words so that the series stay few. */
  count(kind: string, status: number, milliseconds: number): void
  text(): string
}

/** An empty set of counters. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const buckets = bounds.map(() => 0)
  let total = 0
  let seconds = 0
  return {
    count(kind, status, milliseconds) {
      const labels = `kind="${kind}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
      total += 1
      seconds += milliseconds / 1000
      bounds.forEach((bound, index) => {
        if (milliseconds <= bound * 1000) buckets[index] = (buckets[index] ?? 0) + 1
      })
    },
    text: () =>
      [
        ...family('miraichizu_requests_total', 'counter', 'Requests answered.', [
          ...[...requests].map(
            ([labels, number]) => `miraichizu_requests_total{${labels}} ${number}`,
          ),
        ]),
        ...durations(buckets, total, seconds),
        ...processLines(),
        '',
      ].join('\n'),
  }
}

function durations(buckets: readonly number[], total: number, seconds: number): string[] {
  const name = 'miraichizu_request_duration_seconds'
  return family(name, 'histogram', 'Time from request to answer.', [
    ...bounds.map((bound, index) => `${name}_bucket{le="${bound}"} ${buckets[index]}`),
    `${name}_bucket{le="+Inf"} ${total}`,
    `${name}_sum ${seconds.toFixed(6)}`,
    `${name}_count ${total}`,
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
