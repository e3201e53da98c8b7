// Search within the manual: staff know a word of their trouble, not the chapter that treats it.
import { type Chapter, headingId, wordsOf } from './chapters.server.ts'

interface Passage {
  chapter: string
  /** Null in what stands before the chapter's first heading. */
  id: string | null
  title: string
  text: string
}

export interface Found {
  chapter: string
  id: string | null
  title: string
  /** The words around the first place; what was looked for stands in the odd pieces. */
  pieces: string[]
}

/** The passages that hold every word; those with a word in the heading first. */
export function searchManual(chapters: Chapter[], query: string): Found[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found = chapters.flatMap(passagesOf).filter(({ title, text }) => {
    const all = fold(`${title} ${text}`)
    return words.every((word) => all.includes(word))
  })
  const isInTitle = ({ title }: Passage) => words.some((word) => fold(title).includes(word))
  return [...found.filter(isInTitle), ...found.filter((one) => !isInTitle(one))].map((passage) => ({
    chapter: passage.chapter,
    id: passage.id,
    title: passage.title,
    pieces: excerpt(passage.text, words),
  }))
}

function passagesOf({ slug, title, lead, tokens }: Chapter): Passage[] {
  const passages: Passage[] = [{ chapter: slug, id: null, title, text: lead }]
  for (const token of tokens) {
    const words = wordsOf(token)
    const last = passages.at(-1)
    if (token.type === 'heading' && token.depth === 2) {
      const id = headingId(words)
      passages.push({ chapter: slug, id, title: `${title}: ${words}`, text: '' })
    } else if (last) last.text = `${last.text} ${words}`.trim()
  }
  return passages
}

const around = 40

function excerpt(text: string, words: string[]): string[] {
  const folded = fold(text)
  const places = words
    .map((word) => ({ at: folded.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  const [first] = places
  if (!first || folded.length !== text.length) return [text.slice(0, around * 2)]
  const end = first.at + first.length
  const start = Math.max(0, first.at - around)
  const before = text.slice(start, first.at).replace(/^[、。\s]+/u, '')
  return [before, text.slice(first.at, end), text.slice(end, end + around)]
}

/** Full-width, half-width, capital and katakana letters are the same word. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}
