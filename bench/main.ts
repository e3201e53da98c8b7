// `npm run bench`: measures the figures that the issues ask for, beside their peers, in one run.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { figure as boardScreen } from './figures/board-screen.ts'
import { figure as desk } from './figures/desk.ts'
import { figure as hall } from './figures/hall.ts'
import { figure as imports } from './figures/import.ts'
import { figure as page } from './figures/page.ts'
import { figure as peers } from './figures/peers.ts'
import { figure as phonePage } from './figures/phone-page.ts'
import { figure as report } from './figures/report.ts'
import { figure as sorting } from './figures/sorting.ts'
import { figure as start } from './figures/start.ts'
import { figure as towns } from './figures/towns.ts'
import { type Bench, type Figure, isMet } from './kit/figure.ts'
import { describeMachine, loadNow } from './kit/machine.ts'
import { writeTable } from './kit/readme.ts'
import { asText, type Result } from './kit/table.ts'

process.env.NODE_ENV = 'production'

const figures: Figure[] = [
  page,
  towns,
  report,
  imports,
  start,
  desk,
  hall,
  peers,
  phonePage,
  sorting,
  boardScreen,
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'string', default: join(import.meta.dirname, 'results.json') },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

const unknown = positionals.find((name) => figures.every((figure) => figure.name !== name))
if (values.help || unknown) {
  if (unknown) console.error(`There is no figure “${unknown}”.`)
  const names = figures.map(({ name, title }) => `  ${name.padEnd(8)} ${title}`).join('\n')
  console.error(`npm run bench -- [FIGURE]… [--quick] [--json FILE] [--write]\n${names}`)
  process.exit(unknown ? 2 : 0)
}
await run(figures.filter(({ name }) => positionals.length === 0 || positionals.includes(name)))

async function run(wanted: Figure[]) {
  const machine = describeMachine()
  console.log(`${machine}; load ${loadNow()}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-bench-'))
  // The database runs as another user where we are root.
  chmodSync(folder, 0o755)
  const bench: Bench = { folder, isQuick: values.quick, say: (text) => console.error(text) }
  const results: Result[] = []
  try {
    for (const { name, title, measure } of wanted) {
      bench.say(`${name}:`)
      const before = loadNow()
      const rows = await measure(bench)
      const load = `load before it ${before}, at its end ${loadNow()}`
      const result = { name, title, load, rows }
      results.push(result)
      console.log(asText(result))
      // A run that is broken off has its first figures.
      keep(results, machine)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  tellMissed(results)
}

function keep(results: Result[], machine: string) {
  const missed = missedIn(results)
  const report = { at: new Date().toISOString(), machine, isQuick: values.quick, missed, results }
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  if (!values.write) return
  const order = figures.map(({ name }) => name)
  writeTable(join(import.meta.dirname, 'README.md'), { results, machine, order })
}

function tellMissed(results: Result[]) {
  const missed = missedIn(results)
  console.log(missed.length === 0 ? 'Every aim is met.' : `Missed: ${missed.join('; ')}`)
}

function missedIn(results: Result[]): string[] {
  return results.flatMap(({ name, rows }) =>
    rows.filter((row) => isMet(row) === false).map((row) => `${name}: ${row.what}`),
  )
}
