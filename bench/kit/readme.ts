// Puts the results of a run into the README between its two marks, so that nobody copies figures by hand.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programRoot } from '#kernel/root'
import { asMarkdown, type Result } from './table.ts'

const begin = '<!-- results: written by npm run bench -- --write -->'
const end = '<!-- end of results -->'

/** Replaces what stands between the marks; refuses a file without them. */
export function writeTable(file: string, run: { results: Result[]; machine: string }): void {
  const text = readFileSync(file, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error(`${file} has no marks for the results`)
  const day = new Date().toISOString().slice(0, 10)
  const table = [`Run of ${day} on ${run.machine}.`, '', ...run.results.map(asMarkdown)].join('\n')
  writeFileSync(file, `${text.slice(0, from)}${begin}\n\n${table}\n${text.slice(to)}`)
  const biome = join(programRoot(), 'node_modules/@biomejs/biome/bin/biome')
  execFileSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'ignore' })
}
