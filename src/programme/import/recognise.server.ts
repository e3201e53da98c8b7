// Tells by its content what a file is; names lie, and an old .doc is often called .docx.

import { fileTypeFromBuffer } from 'file-type'
import { refuse } from '#kernel/refusal'
import { openArchive } from './archive.server.ts'

export type Recognised =
  | { kind: 'docx' | 'xlsx'; parts: Map<string, Uint8Array> }
  | { kind: 'text' }

/** Recognises a file or refuses it with a message that says how to save it anew. */
export async function recognise(bytes: Uint8Array, file: string): Promise<Recognised> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuseCompound(bytes, file)
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) {
    return recogniseArchive(openArchive(bytes, file), file)
  }
  if (startsWith(bytes, '%PDF-') || startsWith(bytes.subarray(0, 1024), '%PDF-', true)) {
    return refuse('invalid', 'programme.import.pdf', { file })
  }
  if (startsWith(bytes, '{\\rtf')) return refuse('invalid', 'programme.import.rtf', { file })
  if (isWide(bytes)) return { kind: 'text' }
  const other = await fileTypeFromBuffer(bytes)
  if (other && !/^(?:text|application\/(?:xml|json|xhtml))/.test(other.mime)) {
    refuse('invalid', 'programme.import.binary', { file, kind: other.ext })
  }
  if (bytes.includes(0)) refuse('invalid', 'programme.import.unknownBinary', { file })
  return { kind: 'text' }
}

/** Whether a text is a page of HTML, and not a text with stray tags in it. */
export function isHtmlPage(text: string): boolean {
  const start = text.slice(0, 4000).replace(/^\ufeff?\s*/, '')
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(
      start,
    )
  )
    return true
  return (
    /^<(?:table|div|section|main|article|h[1-6]|p|ul|ol|dl|center|blockquote)\b/i.test(start) &&
    /<\/[a-z][a-z0-9]*>\s*$/i.test(text.slice(-300))
  )
}

function recogniseArchive(parts: Map<string, Uint8Array>, file: string): Recognised {
  if (parts.has('word/document.xml')) return { kind: 'docx', parts }
  if (parts.has('xl/workbook.xml')) return { kind: 'xlsx', parts }
  const mime = new TextDecoder().decode(parts.get('mimetype')?.subarray(0, 100))
  if (mime.includes('opendocument'))
    return refuse('invalid', 'programme.import.openDocument', { file })
  if (parts.has('ppt/presentation.xml'))
    return refuse('invalid', 'programme.import.presentation', { file })
  const main = mainPart(parts)
  if (main === 'word') return { kind: 'docx', parts }
  if (main === 'xl') return { kind: 'xlsx', parts }
  return refuse('invalid', 'programme.import.unknownZip', { file })
}

/** Programs other than Office may name the main part differently; the relationships say which it is. */
function mainPart(parts: Map<string, Uint8Array>): 'word' | 'xl' | null {
  const types = new TextDecoder().decode(parts.get('[Content_Types].xml'))
  if (types.includes('wordprocessingml.document.main')) return 'word'
  return types.includes('spreadsheetml.sheet.main') ? 'xl' : null
}

const compounds = [
  ['EncryptionInfo', 'encrypted'],
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'oldWord'],
  ['Workbook', 'oldExcel'],
  ['PowerPoint Document', 'presentation'],
  ['JSRV_SegmentInformation', 'ichitaro'],
  ['JustCompDocument', 'ichitaro'],
  ['DocumentViewStyles', 'ichitaro'],
] as const

/** Word, Excel and 一太郎 of old kept their parts in one kind of container; its names tell them apart. */
function refuseCompound(bytes: Uint8Array, file: string): never {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = compounds.find(([name]) => buffer.includes(Buffer.from(name, 'utf16le')))
  const byName = /\.(jtd|jtt|jtdc|jfw)$/i.test(file)
    ? 'ichitaro'
    : /\.xls$/i.test(file)
      ? 'oldExcel'
      : 'oldOffice'
  const key = found?.[1] ?? (buffer.includes(Buffer.from('Book', 'utf16le')) ? 'oldExcel' : byName)
  return refuse('invalid', `programme.import.${key}`, { file })
}

function startsWith(
  bytes: Uint8Array,
  start: string | readonly number[],
  anywhere = false,
): boolean {
  const wanted = typeof start === 'string' ? [...start].map((c) => c.charCodeAt(0)) : start
  if (anywhere) return Buffer.from(bytes).includes(Buffer.from(wanted))
  return wanted.every((byte, at) => bytes[at] === byte)
}

function isWide(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
}
