// A file that a command was given: why it cannot be read is said in the reader's words.
import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { refuse } from '#kernel/refusal'

const refusals: Record<string, string> = {
  ENOENT: 'cli.file.notFound',
  ENOTDIR: 'cli.file.notFound',
  EISDIR: 'cli.file.isFolder',
  EACCES: 'cli.file.notReadable',
}

/** The bytes of a file. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (problem) {
    const key = refusals[(problem as NodeJS.ErrnoException).code ?? '']
    if (key) refuse('invalid', key, { file: path })
    throw problem
  }
}

/** The bytes of a file, or with `-` of standard input. */
export async function readBytesOrInput(path: string): Promise<Uint8Array> {
  return path === '-' ? buffer(process.stdin) : readBytes(path)
}
