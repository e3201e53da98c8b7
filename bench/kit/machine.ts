// Figures mean nothing without the machine that they were measured on, and what else it did meanwhile.
import { cpus, loadavg, release, totalmem } from 'node:os'

/** Processor, memory, Node and how busy the machine is at the beginning. */
export function describeMachine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const busy = loadavg()[0]?.toFixed(1)
  return `${cpus().length} × ${processor?.model.trim()}, ${memory} GB, Linux ${release()}, Node ${process.versions.node}; load before the run ${busy}`
}
