// After `npm install` in a clone: makes `npx miraichizu …` find this clone's own command, without the network.
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'node_modules', '.bin')
const command = join(root, 'bin', 'miraichizu.js')

// As a dependency of something else npm makes this link itself, in the other's folder.
if (existsSync(join(root, 'node_modules'))) link()

function link() {
  mkdirSync(folder, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(
      join(folder, 'miraichizu.cmd'),
      '@node "%~dp0\\..\\..\\bin\\miraichizu.js" %*\r\n',
    )
    return
  }
  chmodSync(command, 0o755)
  const here = join(folder, 'miraichizu')
  rmSync(here, { force: true })
  symlinkSync('../../bin/miraichizu.js', here)
}
