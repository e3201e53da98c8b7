// `npm run look`: every page and every paper as a picture in docs/screens, to be looked at by a person.
// Fails, by name, on a page without a picture, a request to another origin, a font that is not embedded.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { startProgram } from '../stories/program.ts'
import { demoPassword } from '../stories/world.ts'
import { findChromium } from './chromium.js'
import type { Album } from './look/album.ts'
import { demoCode, fillDemo } from './look/demo-world.ts'
import { photographPapers } from './look/papers.ts'
import { walkWithPhones } from './look/phones.ts'
import { readRouteTable } from './look/route-table.ts'
import * as scenes from './look/scenes.ts'
import { photographWorkshopPapers } from './look/workshop-papers.ts'

const { values } = parseArgs({
  options: {
    // A quick look at a few: --only 'public/progress|papers'
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join(import.meta.dirname, '../docs/screens') },
  },
})

process.chdir(join(import.meta.dirname, '..'))
const album: Album = { folder: values.out, problems: [], only: new RegExp(values.only) }
if (!values.only) rmSync(album.folder, { recursive: true, force: true })
mkdirSync(album.folder, { recursive: true })

const dataDir = aFolder()
const demo = await startProgram('demo', dataDir, demoPassword)
const fresh = aFolder()
const empty = await startProgram('serve', fresh, /setup\?token=(\S+)/)
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
})
try {
  const walk: scenes.Walk = {
    album,
    browser,
    town: {
      origin: demo.origin,
      code: demoCode,
      folder: dataDir,
      administrator: { email: 'kanri@memuro.example', password: demo.said },
    },
    filled: await fillDemo(dataDir),
    dataDir,
    table: readRouteTable(),
    seen: new Set(),
  }
  await photographPapers(album, dataDir)
  await photographWorkshopPapers(walk)
  await scenes.walkAsVisitor(walk)
  await scenes.walkAsAdministrator(walk)
  await scenes.walkThroughTheHall(walk)
  await walkWithPhones(walk)
  await scenes.walkAstray(walk)
  await scenes.walkThroughTheFrontDoor(walk)
  await scenes.walkThroughTheWizard(walk, empty.origin, empty.said)
  await scenes.walkWithoutDatabase(walk)
  const forgotten = scenes.forgottenPages(walk)
  for (const page of forgotten) album.problems.push(`no picture of ${page}: give it an address`)
} finally {
  await browser.close()
  await empty.stop()
  await demo.stop()
  for (const folder of [dataDir, fresh]) rmSync(folder, { recursive: true, force: true })
}

for (const problem of album.problems) console.error(problem)
console.log(`The pictures are in ${album.folder}`)
process.exitCode = album.problems.length > 0 ? 1 : 0

/** PostgreSQL runs as another user where we are root, and must be able to enter. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-look-'))
  chmodSync(folder, 0o755)
  return folder
}
