// LibreOffice as a peer: the same HTML turned into a Word file or a PDF by its command line.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { familyOf, residentMemory } from './proc.ts'

const known = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice']

/** The path of LibreOffice; undefined where it is not installed. */
export function findOffice(): string | undefined {
  return known.find((path) => existsSync(path))
}

export interface Conversion {
  seconds: number
  /** MB, all its processes together, looked at twenty times a second. */
  peak: number
}

const filters = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export' }

/** Converts a page once, as a script would: start, convert, end. undefined where it takes too long. */
export async function convert(
  office: string,
  folder: string,
  { html, format, patience }: { html: Uint8Array; format: 'docx' | 'pdf'; patience: number },
): Promise<Conversion | undefined> {
  const place = join(folder, 'office')
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'report.html'), html)
  const profile = `-env:UserInstallation=file://${join(place, 'profile')}`
  const words = ['--headless', '--norestore', '--infilter=HTML (StarWriter)', '--convert-to']
  const target = [filters[format], '--outdir', place, join(place, 'report.html')]
  const from = performance.now()
  const child = spawn(office, [profile, ...words, ...target], { stdio: 'ignore' })
  let peak = 0
  const family = () => familyOf(child.pid ?? 0)
  const look = setInterval(() => {
    peak = Math.max(peak, total(family().map(residentMemory)))
  }, 50)
  const late = setTimeout(() => {
    for (const pid of family().reverse()) process.kill(pid, 'SIGKILL')
  }, patience)
  await once(child, 'exit')
  clearInterval(look)
  clearTimeout(late)
  const isDone = child.signalCode === null && existsSync(join(place, `report.${format}`))
  return isDone ? { seconds: (performance.now() - from) / 1000, peak } : undefined
}

function total(values: number[]): number {
  return values.filter(Number.isFinite).reduce((sum, value) => sum + value, 0)
}
