// Where a command writes a file that somebody named; - is standard output.
import { writeFile } from 'node:fs/promises'
import { refuse } from '#kernel/refusal'

/** Writes a file, or says plainly why it cannot be written; `mode` 0o600 keeps names from everybody else on the machine. */
export async function writeOut(file: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  if (file === '-') return toStandardOutput(bytes)
  try {
    await writeFile(file, bytes, { mode })
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
