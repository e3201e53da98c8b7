// Bytes on the disk under their own hash: written whole or not at all, never changed.
import { createHash, randomBytes } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What is kept of one file: itself, small pictures of it for pages, and one that Word and PDF can hold. */
export type Variant = 'original' | 'small' | 'medium' | 'print'

let folder: string | undefined

/** Told once at start: the installation's data folder. */
export function openFiles(dataFolder: string | undefined): void {
  folder = dataFolder === undefined ? undefined : join(dataFolder, 'files')
}

/** The name under which bytes are kept. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Puts bytes on the shelf, safe on the disk when this returns; what is there already stays. */
export async function put(hash: string, variant: Variant, bytes: Uint8Array): Promise<void> {
  const path = pathOf(hash, variant)
  if (await exists(path)) return
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = await open(draft, 'wx', 0o640)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (problem) {
    await rm(draft, { force: true })
    throw problem
  }
}

/** The bytes of one variant; null where it is not on the shelf. */
export async function take(hash: string, variant: Variant): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(pathOf(hash, variant)))
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw problem
  }
}

const endings: Record<Variant, string> = {
  original: '',
  small: '.320',
  medium: '.1280',
  print: '.print',
}

function pathOf(hash: string, variant: Variant): string {
  if (!folder) throw new Error('files are not open: call openFiles() first')
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error(`not a hash: ${hash}`)
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash + endings[variant])
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
