// The import table is only as good as its check: violations are planted in a small copy, and must be found.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'miraichizu-architecture-'))
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.js', 'architecture.js'])
    copyFileSync(join(root, file), join(copy, file))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
})

afterAll(() => rmSync(copy, { recursive: true }))

const doors = {
  'src/directory/index.server.ts': 'export const units = []',
  'src/programme/index.server.ts': "export { units } from '#directory'",
  'src/programme/book.server.ts': 'export const book = []',
  'src/kernel/db/index.server.ts': 'export const now = 0',
  'src/kernel/db/connect.server.ts': 'export const connect = 0',
  'src/server/addresses.ts': 'export const addresses = []',
}

interface Violation {
  from: string
  rule: { name: string }
}

/** Which file of a project of the doors and these files breaks which rule. */
function broken(files: Record<string, string>): string[] {
  rmSync(join(copy, 'src'), { recursive: true, force: true })
  for (const [file, text] of Object.entries({ ...doors, ...files })) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  const program = join(root, 'node_modules/.bin/depcruise')
  const args = ['--config', '.dependency-cruiser.js', '--output-type', 'json', 'src']
  const { stdout, stderr } = spawnSync(program, args, { cwd: copy, encoding: 'utf8' })
  expect(stderr).toBe('')
  const { summary } = JSON.parse(stdout)
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(doors).length)
  return summary.violations.map(({ from, rule }: Violation) => `${from}: ${rule.name}`).toSorted()
}

test('what the table allows is allowed', () => {
  const allowed = "import '#programme'\nimport '#kernel/db'"
  expect(broken({ 'src/progress/report.ts': allowed })).toEqual([])
})

test('every import that the table does not allow is found, and nothing else', () => {
  const planted = {
    'src/directory/uphill.ts': "import '#programme'",
    'src/directory/uphill-types.ts': "import type {} from '#programme'",
    'src/kernel/module.ts': "import '#directory'",
    'src/programme/circle-a.ts': "import './circle-b.ts'",
    'src/programme/circle-b.ts': "import './circle-a.ts'",
    'src/programme/kernel-inside.ts': "import '../kernel/db/connect.server.ts'",
    'src/programme/server.ts': "import '../server/addresses.ts'",
    'src/progress/past-the-door.ts': "import '../programme/book.server.ts'",
  }
  expect(broken(planted)).toEqual([
    'src/directory/uphill-types.ts: directory-only-downhill',
    'src/directory/uphill.ts: directory-only-downhill',
    'src/kernel/module.ts: kernel-knows-no-module',
    'src/programme/circle-a.ts: no-circle',
    'src/programme/kernel-inside.ts: kernel-through-its-doors',
    'src/programme/server.ts: modules-know-no-server',
    'src/progress/past-the-door.ts: through-the-door-only',
  ])
})
