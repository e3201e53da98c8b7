// Packs the browser's files once at the end of a build, so that no request waits for it.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const worthPacking = 1024

/** Writes .br and .gz beside every script, style and drawing of a folder. */
export async function packAssets(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => /\.(js|css|svg|json)$/.test(file))
  for (const file of files) {
    const path = join(folder, file)
    const bytes = await readFile(path)
    if (bytes.length < worthPacking) continue
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes))
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }))
  }
}
