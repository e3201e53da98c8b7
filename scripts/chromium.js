// Finds the Chromium that browser tests run in, or says with one command how to get it.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

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
  const command = isDebian ? 'sudo apt-get install chromium' : 'npx playwright install chromium'
  console.error(`The browser tests need Chromium. Please run: ${command}`)
  console.error('Or name one that is already here with CHROMIUM_PATH.')
  process.exit(1)
}

function look() {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  return known.find((path) => existsSync(path)) ?? playwrights()
}

/** Playwright's own download, where it works. */
function playwrights() {
  const script = "process.stdout.write(require('playwright-core').chromium.executablePath())"
  try {
    const path = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}
