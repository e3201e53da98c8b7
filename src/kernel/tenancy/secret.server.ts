// The secret that signs session cookies: made once, so that nobody is signed out by a restart.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** AUTH_SECRET where it is set (several nodes must share it), else the one kept in the data folder. */
export function readAccountSecret(dataFolder: string, setting: string | undefined): string {
  if (setting) return setting
  const file = join(dataFolder, 'auth-secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
  }
  return readFileSync(file, 'utf8').trim()
}
