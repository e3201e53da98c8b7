// Stray HTML in a town's text file: taken out as markup, while 「5<10」 and 「<重要>」 stay words.

const inlineTags =
  'a abbr b bdi bdo big cite code em font i img ins kbd mark q rp rt ruby s small span strike strong sub sup tt u var wbr'
const blockTags =
  'article aside blockquote body br button caption center col colgroup dd del details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe input label legend li link main meta nav ol option p pre section select summary table tbody td textarea tfoot th thead tr ul'

const isBlock = new Map([
  ...inlineTags.split(' ').map((tag) => [tag, false] as const),
  ...blockTags.split(' ').map((tag) => [tag, true] as const),
])
const longestTag = 20_000

interface Tag {
  to: number
  name: string
  closing: boolean
  written: string
  attributes: Map<string, string>
}

export interface Untagged {
  text: string
  /** Places in `text` where a `<li>` stood. */
  items: number[]
  /** What an `<a href>` stood around. */
  links: { from: number; to: number; url: string }[]
}

/** The text without known HTML tags and comments; blocks leave a blank, and lines keep their numbers. */
export function withoutTags(text: string): Untagged {
  const result: Untagged = { text: '', items: [], links: [] }
  const pieces: string[] = []
  let length = 0
  let done = 0
  let open: { from: number; url: string } | null = null
  const isClosed = closedTags(text)
  const keep = (piece: string) => {
    pieces.push(piece)
    length += piece.length
  }
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(done, at + 1))) {
    const tag = readTag(text, at)
    if (!tag || (mayBeCase(tag) && !isClosed(tag.written))) continue
    keep(text.slice(done, at))
    done = tag.to
    if (tag.name === 'a' && open) {
      result.links.push({ from: open.from, to: length, url: open.url })
      open = null
    }
    const url = tag.name === 'a' && !tag.closing ? tag.attributes.get('href') : undefined
    if (url && /^https?:/i.test(url)) open = { from: length, url }
    keep(blankFor(text, at, tag))
    if (tag.name === 'li' && !tag.closing) result.items.push(length)
  }
  keep(text.slice(done))
  result.text = pieces.join('')
  return result
}

/** 「<A>」 and 「<B>」 are names of cases unless the text closes them like tags. */
function mayBeCase(tag: Tag): boolean {
  if (tag.written.length > 1 || tag.closing || tag.attributes.size > 0) return false
  return tag.written === tag.written.toUpperCase() || tag.name === 'a'
}

function closedTags(text: string): (name: string) => boolean {
  const known = new Map<string, boolean>()
  return (name) => {
    const closed = known.get(name) ?? text.includes(`</${name}>`)
    known.set(name, closed)
    return closed
  }
}

function blankFor(text: string, at: number, tag: Tag): string {
  const lines = text.slice(at, tag.to).split('\n').length - 1
  if (lines > 0) return '\n'.repeat(lines)
  return isBlock.get(tag.name) === false ? '' : ' '
}

function readTag(text: string, at: number): Tag | null {
  if (text.startsWith('<!--', at)) return readComment(text, at)
  const closing = text[at + 1] === '/'
  const start = closing ? at + 2 : at + 1
  const written = /^[a-z][a-z0-9]{0,9}/i.exec(text.slice(start, start + 11))?.[0] ?? ''
  const name = written.toLowerCase()
  if (!isBlock.has(name)) return null
  const attributes = new Map<string, string>()
  const to = readAttributes(text, start + written.length, attributes)
  return to < 0 ? null : { to, name, closing, written, attributes }
}

function readComment(text: string, at: number): Tag | null {
  const end = text.indexOf('-->', at + 4)
  if (end < 0 || end - at > longestTag) return null
  return { to: end + 3, name: '!', closing: false, written: '!--', attributes: new Map() }
}

const attribute =
  /\s+([a-z_:@][-\w:.]{0,60})(?:\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'=<>`]+)))?/iy

/** Where the tag ends, or -1 if what follows the name is no row of attributes. */
function readAttributes(text: string, from: number, into: Map<string, string>): number {
  let at = from
  while (at - from < longestTag) {
    const end = /\s{0,99}\/?>/y
    end.lastIndex = at
    if (end.test(text)) return end.lastIndex
    attribute.lastIndex = at
    const found = attribute.exec(text)
    if (!found) return -1
    into.set((found[1] ?? '').toLowerCase(), found[2] ?? found[3] ?? found[4] ?? '')
    at = attribute.lastIndex
  }
  return -1
}
