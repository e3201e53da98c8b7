// `npm test`: every test of the project, browser included; it never skips. Ends with one line of sums.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.js'

const root = join(import.meta.dirname, '..')
const results = mkdtempSync(join(tmpdir(), 'miraichizu-results-'))
const environment = { ...process.env, CHROMIUM_PATH: findChromium() }

// Where that can be had, without a way out of this machine: what calls outside fails here, not in a town hall.
const alone = ['unshare', '--net', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
const isAlone = process.platform === 'linux' && succeeds([...alone, 'true'])
console.log(isAlone ? 'Network: loopback only.' : 'Network: as it is (no unshare as root here).')

const runs = [
  () => vitest('embedded', {}),
  ...(process.env.TEST_DATABASE_URL
    ? [() => vitest('own', { VITEST_DATABASE_URL: process.env.TEST_DATABASE_URL })]
    : []),
  () => stories(),
]

const sums = { passed: 0, failed: 0 }
let isGood = true
for (const run of runs) {
  const { passed, failed, status } = run()
  sums.passed += passed
  sums.failed += failed
  isGood = isGood && status === 0 && failed === 0 && passed > 0
}
console.log(`${sums.passed} passed, ${sums.failed} failed`)
process.exit(isGood ? 0 : 1)

/** @param {string} name @param {Record<string, string | undefined>} extra */
function vitest(name, extra) {
  const file = join(results, `vitest-${name}.json`)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = run('vitest', args, extra)
  const sum = read(file)
  return { status, passed: sum?.numPassedTests ?? 0, failed: sum ? sum.numFailedTests : 1 }
}

function stories() {
  if (run('react-router', ['build'], {}) !== 0) return { status: 1, passed: 0, failed: 1 }
  const file = join(results, 'stories.json')
  const status = run('playwright', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file })
  const stats = read(file)?.stats
  return {
    status,
    passed: stats?.expected ?? 0,
    failed: stats ? stats.unexpected + stats.flaky : 1,
  }
}

/** @param {string} program @param {string[]} args @param {Record<string, string | undefined>} extra */
function run(program, args, extra) {
  const path = join(root, 'node_modules/.bin', program)
  // A database server that was named lies outside of a network of our own.
  const before = isAlone && !extra.VITEST_DATABASE_URL ? alone : []
  const [first = path, ...rest] = [...before, path, ...args]
  const { status } = spawnSync(first, rest, {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, ...extra },
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {string[]} command */
function succeeds([program = '', ...args]) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
