// Looks into a zip before anything unpacks it: which kind it is, and that it does not burst.
import { Unzip, UnzipInflate } from 'fflate'
import { refuse } from '#kernel/refusal'

const mostBytes = 200 * 1024 * 1024
const mostParts = 5000

/** Says whether the archive is a Word or an Excel file; refuses everything else, bombs and torn ones. */
export function checkArchive(bytes: Uint8Array, file: string): 'docx' | 'xlsx' {
  const names = inflateCounting(bytes, file)
  if (names.has('word/document.xml')) return 'docx'
  if (names.has('xl/workbook.xml')) return 'xlsx'
  if (names.has('ppt/presentation.xml'))
    refuse('invalid', 'programme.import.presentation', { file })
  if (names.has('mimetype') && names.has('content.xml')) {
    refuse('invalid', 'programme.import.openDocument', { file })
  }
  return refuse('invalid', 'programme.import.unknownZip', { file })
}

/** What the directory claims is not believed: the bytes are counted as they come out. */
function inflateCounting(bytes: Uint8Array, file: string): Set<string> {
  const names = new Set<string>()
  let size = 0
  const unzip = new Unzip((part) => {
    names.add(part.name)
    if (names.size > mostParts) {
      refuse('invalid', 'programme.import.tooManyParts', {
        file,
        count: names.size,
        limit: mostParts,
      })
    }
    part.ondata = (problem, chunk) => {
      if (problem) refuse('invalid', 'programme.import.brokenZip', { file })
      size += chunk.length
      if (size > mostBytes) {
        refuse('invalid', 'programme.import.zipBomb', { file, limit: mostBytes / 1024 / 1024 })
      }
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  const step = 64 * 1024
  for (let from = 0; from < bytes.length; from += step) {
    unzip.push(bytes.subarray(from, from + step), from + step >= bytes.length)
  }
  return names
}
