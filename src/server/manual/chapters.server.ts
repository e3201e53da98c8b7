// The staff's manual as it lies in docs/manual: without it the help pages would be empty.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lexer, type Token } from 'marked'
import { programRoot } from '#kernel/root'

export interface Chapter {
  /** Its address: the file's name without number and ending. */
  slug: string
  title: string
  /** The first paragraph: what the chapter comes to. */
  lead: string
  tokens: Token[]
}

interface Heading {
  id: string
  text: string
}

const fileName = /^\d\d-([a-z-]+)\.md$/
const pictureName = /^[a-z0-9-]+\.png$/
let read: Chapter[] | undefined

/** All chapters in the order of their numbers. */
export function listChapters(): Chapter[] {
  if (read && process.env.NODE_ENV === 'production') return read
  const folder = manualFolder()
  read = readdirSync(folder)
    .filter((name) => fileName.test(name))
    .sort()
    .map((name) => readChapter(name, readFileSync(join(folder, name), 'utf8')))
  return read
}

/** The file of a picture, or undefined: nothing outside the folder has such a name. */
export function findPicture(name: string): string | undefined {
  const path = join(manualFolder(), 'pictures', name)
  return pictureName.test(name) && existsSync(path) ? path : undefined
}

/** The width and height that a PNG file states at its beginning; so the page does not jump while it loads. */
export function pictureSize(name: string): { width: number; height: number } | undefined {
  const path = findPicture(name)
  if (!path) return undefined
  const head = readFileSync(path).subarray(16, 24)
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) }
}

function manualFolder(): string {
  return join(programRoot(), 'docs/manual')
}

function readChapter(name: string, text: string): Chapter {
  const [title, lead, ...tokens] = lexer(text).filter((token) => token.type !== 'space')
  return {
    slug: fileName.exec(name)?.[1] ?? name,
    title: wordsOf(title),
    lead: wordsOf(lead),
    tokens,
  }
}

/** The headings of a chapter's own table of contents. */
export function headingsOf({ tokens }: Chapter): Heading[] {
  return tokens
    .filter((token) => token.type === 'heading' && token.depth === 2)
    .map((token) => ({ id: headingId(wordsOf(token)), text: wordsOf(token) }))
}

/** The name of a heading in an address: its words, as GitHub makes it too. */
export function headingId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
}

/** The words of a piece without any markup. */
export function wordsOf(token: Token | undefined): string {
  if (!token || token.type === 'space') return ''
  if (token.type === 'image') return ''
  if (token.type === 'table')
    return [...token.header, ...token.rows.flat()].map(cellWords).join(' ')
  if (token.type === 'list') return token.items.map(wordsOf).join(' ')
  if ('tokens' in token && token.tokens) return token.tokens.map(wordsOf).join('')
  return 'text' in token ? String(token.text) : ''
}

function cellWords(cell: { tokens: Token[] }): string {
  return cell.tokens.map(wordsOf).join('')
}
