// Where the program's own files lie; the bundle and the native code must find the same templates, fonts and migrations.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

function isOurRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'miraichizu'
}

/** The folder of the program: MIRAICHIZU_ROOT, or the first folder upwards that holds our package.json. */
export function programRoot(): string {
  if (process.env.MIRAICHIZU_ROOT) return process.env.MIRAICHIZU_ROOT
  let folder = import.meta.dirname
  while (!isOurRoot(folder)) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json of miraichizu not found above the program')
    folder = parent
  }
  return folder
}
