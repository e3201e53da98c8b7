// A town's sentence with the addresses in it made into links, and nothing else: the words stay as written.

interface LinkedTextProps {
  text: string
  links: string[]
}

export function LinkedText({ text, links }: LinkedTextProps) {
  return piecesOf(text, links.filter(isWebAddress)).map((piece) =>
    piece.link ? (
      <a key={piece.at} href={piece.words}>
        {piece.words}
      </a>
    ) : (
      piece.words
    ),
  )
}

/** Only http and https become links: an imported "javascript:" stays text. */
export function isWebAddress(link: string) {
  return /^https?:\/\//i.test(link)
}

interface Piece {
  words: string
  link: boolean
  at: number
}

function piecesOf(text: string, links: string[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const next = nextLink(text, links, at)
    const end = next?.at ?? text.length
    if (end > at) pieces.push({ words: text.slice(at, end), link: false, at })
    if (next) pieces.push(next)
    at = next ? next.at + next.words.length : end
  }
  return pieces
}

/** The earliest link from here on; of two that begin together the longer one. */
function nextLink(text: string, links: string[], from: number): Piece | undefined {
  return links
    .map((words) => ({ words, link: true, at: text.indexOf(words, from) }))
    .filter((piece) => piece.at >= 0)
    .sort((a, b) => a.at - b.at || b.words.length - a.words.length)[0]
}
