// Word documents into lines, by way of mammoth's HTML: merged cells, lists, headings and our own styles.

import { zipSync } from 'fflate'
import mammoth from 'mammoth'
import { refuse } from '#kernel/refusal'
import { readHtml } from './read-html.ts'
import { characterStyles, paragraphStyles } from './report-marks.ts'
import type { SourceDocument } from './source-document.ts'

/** Word's title stands above its headings. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='heading 6'] => h6:fresh",
  ...Object.values(paragraphStyles).map((style) => `p[style-name='${style}'] => p.${style}:fresh`),
  ...Object.values(characterStyles).map((style) => `r[style-name='${style}'] => span.${style}`),
]

/** Reads the parts of a document. Deleted text of tracked changes, comments and readings of ruby are left out. */
export async function readDocx(
  parts: ReadonlyMap<string, Uint8Array>,
  file: string,
): Promise<SourceDocument> {
  const buffer = Buffer.from(zipSync(readableParts(parts), { level: 0 }))
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer },
      {
        styleMap,
        ignoreEmptyParagraphs: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    return readHtml(value, file, 'docx')
  } catch {
    return refuse('invalid', 'programme.import.brokenZip', { file })
  }
}

/** Only parts that were counted while inflating, without pictures. */
function readableParts(parts: ReadonlyMap<string, Uint8Array>): Record<string, Uint8Array> {
  const readable: Record<string, Uint8Array> = {}
  for (const [name, part] of parts) {
    if (/^word\/(?:media|embeddings|fonts)\//.test(name)) continue
    readable[name] = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/.test(name)
      ? plainWords(part)
      : part
  }
  return readable
}

const asContainer = 'w:smartTag'
/** Elements whose words mammoth would pass over, as elements that it reads. */
const known: Readonly<Record<string, string>> = {
  'w:fldSimple': asContainer,
  'w:ruby': asContainer,
  'w:rubyBase': asContainer,
  'w:rubyPr': 'w:rPr',
  'w:rt': 'w:del',
  'w:dir': asContainer,
  'w:bdo': asContainer,
  'w:cr': 'w:br',
  'w:ptab': 'w:tab',
  'm:r': 'w:r',
  'm:t': 'w:t',
}

function plainWords(part: Uint8Array): Uint8Array {
  if (part[0] === 0xff || part[0] === 0xfe) return part
  const xml = new TextDecoder().decode(part)
  const plain = xml.replace(
    /(<\/?)((?:w:(?:fldSimple|ruby(?:Base|Pr)?|rt|dir|bdo|cr|ptab)|m:[A-Za-z]+))(?=[\s/>])/g,
    renamed,
  )
  return new TextEncoder().encode(plain)
}

function renamed(_: string, open: string, name: string): string {
  return `${open}${known[name] ?? (name.endsWith('Pr') ? 'w:rPr' : asContainer)}`
}
