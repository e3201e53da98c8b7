// Puts the results of a run into the README between its two marks, so that nobody copies figures by hand.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programRoot } from '#kernel/root'
import { asMarkdown, type Result } from './table.ts'

const begin = '<!-- results: written by npm run bench -- --write -->'
const end = '<!-- end of results -->'

export interface Run {
  results: Result[]
  machine: string
  /** All figures in their order, also those that did not run. */
  order: readonly string[]
}

/**
 * Replaces what stands between the marks: the tables of the figures that ran, each with the run that it is
 * of. Those of other figures stay. Refuses a file without the marks.
 */
export function writeTable(file: string, { results, machine, order }: Run): void {
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${file} has no marks for the results`)
  const tables = tablesIn(text.slice(from + begin.length, to))
  const day = new Date().toISOString().slice(0, 10)
  for (const result of results) {
    const [head = '', ...table] = asMarkdown(result).split('\n')
    tables.set(
      result.name,
      [head, '', `Run of ${day} on ${machine}; ${result.load}.`, ...table].join('\n'),
    )
  }
  const sorted = [...tables].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const body = sorted.map(([, table]) => `${table.trim()}\n`).join('\n')
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${body}\n${text.slice(to)}`)
  const biome = join(programRoot(), 'node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' })
}

/** What stands there, by the figure's name at the end of each heading. */
function tablesIn(text: string): Map<string, string> {
  const parts = text.split(/^(?=#### )/m).filter((part) => part.startsWith('#### '))
  return new Map(parts.map((part) => [/\(`([\w-]+)`\)$/m.exec(part)?.[1] ?? '', part]))
}
