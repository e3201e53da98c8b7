// Where a command writes a file that somebody named; - is standard output.
import { writeFile } from 'node:fs/promises'
import { refuse } from '#kernel/refusal'

/** Writes a file, or says plainly why it cannot be written. */
export async function writeOut(file: string, bytes: Uint8Array): Promise<void> {
  if (file === '-') return toStandardOutput(bytes)
  try {
    await writeFile(file, bytes)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === 'EISDIR') refuse('invalid', 'cli.file.isFolder', { file })
    if (code && ['ENOENT', 'EACCES', 'ENOTDIR', 'EROFS'].includes(code)) {
      refuse('invalid', 'cli.file.notWritable', { file })
    }
    throw problem
  }
}

function toStandardOutput(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()))
}
