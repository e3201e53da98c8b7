// Figures mean nothing without the machine that they were measured on, and what else it did meanwhile.
import { cpus, loadavg, release, totalmem } from 'node:os'

/** Processor, memory and Node. */
export function describeMachine(): string {
  const [processor] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${processor?.model.trim()}, ${memory} GB, Linux ${release()}, Node ${process.versions.node}`
}

/** How busy the machine was in the last minute. */
export function loadNow(): string {
  return loadavg()[0]?.toFixed(1) ?? ''
}
