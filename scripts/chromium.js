// Finds the Chromium that browser tests run in, or says with one command how to get it.
import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium; as root on Debian it is installed, elsewhere the run stops here. */
export function findChromium() {
  const found = look()
  if (found) return found
  const isDebian = existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0) {
    console.log('Chromium is missing: installing Debian’s package …')
    execFileSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 'inherit'] })
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    execFileSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'] })
    const installed = look()
    if (installed) return installed
  }
  const command = isDebian ? 'sudo apt-get install -y chromium' : 'npx playwright install chromium'
  stop(
    `ブラウザーの試験には Chromium が要ります。次を実行してください: ${command}`,
    `The browser tests need Chromium. Please run: ${command}`,
    '(CHROMIUM_PATH=/path/to/chromium: one that is already here)',
  )
}

/** @param {string[]} lines @returns {never} */
function stop(...lines) {
  console.error(lines.join('\n'))
  process.exit(1)
}

function look() {
  const named = process.env.CHROMIUM_PATH
  if (!named) return known.find(runs) ?? playwrights()
  if (runs(named)) return named
  stop(
    `CHROMIUM_PATH「${named}」は実行できません。`,
    `CHROMIUM_PATH “${named}” cannot be run. Leave it out, or name a browser that is there.`,
  )
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Playwright's own download, where it works. */
function playwrights() {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())"
  try {
    const path = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })
    return runs(path) ? path : undefined
  } catch {
    return undefined
  }
}
