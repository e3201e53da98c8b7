// Cards that say the same or nearly so: found by their letters, on this machine, to be shown and never to form islands.

export interface SimilarPair {
  /** Ids; `a` stands before `b` in the list that was given. */
  a: string
  b: string
  /** 1: the same but for widths, kana, spaces and marks; less: how much of the letters is shared. */
  likeness: number
}

export interface ComparedCard {
  id: string
  text: string
}

/** Below this, two cards have an ending or a word in common, no more. */
const leastLikeness = 0.6
/** Pairs whose letters share less than this are not looked at word by word. */
const leastByLetters = 0.4
/** A long text is compared by its beginning. */
const mostLetters = 300

/** A pair of letters on more than this share of the cards is the talk of the hall and counts less. */
const commonShare = 0.02

/** Finds near-duplicates, the likest first. Of several that say the same, each is paired with the first. */
export function similarCards(cards: readonly ComparedCard[]): { pairs: SimilarPair[] } {
  const known = new Map<string, Reading>()
  const pairs: (SimilarPair & { at: number })[] = []
  for (const [at, { id, text }] of cards.entries()) {
    const folded = foldText(text)
    if (folded === '') continue
    const same = known.get(folded)
    if (same) pairs.push({ a: same.id, b: id, likeness: 1, at })
    else known.set(folded, { id, at, text, grams: gramsOf(text) })
  }
  const readings = [...known.values()]
  for (const { one, other, likeness } of alikePairs(readings)) {
    pairs.push({ a: one.id, b: other.id, likeness, at: other.at })
  }
  pairs.sort((x, y) => y.likeness - x.likeness || x.at - y.at)
  return { pairs: pairs.map(({ a, b, likeness }) => ({ a, b, likeness })) }
}

/**
 * A text without what people write this way or that: full and half width, capitals, katakana and
 * hiragana, long marks, spaces, punctuation. A text of signs alone stays as it is.
 */
export function foldText(text: string): string {
  return toHiragana(lettersOf(text))
}

function lettersOf(text: string): string {
  const wide = text.normalize('NFKC').toLowerCase()
  return wide.replace(/[\p{P}\p{S}\p{Z}\p{C}ー]/gu, '') || wide.trim()
}

/** Letter by letter, so that places stay the same. */
function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

interface Reading {
  id: string
  /** The place in the list that was given. */
  at: number
  text: string
  /** Pairs of letters, with what they count for. */
  grams: ReadonlyMap<string, number>
}

/** Hiragana carry endings and particles, the others what is spoken of. */
const hiraganaPair = 0.5

function gramsOf(text: string): Map<string, number> {
  const letters = [...lettersOf(text)].slice(0, mostLetters)
  const written =
    letters.length === 1
      ? letters
      : letters.slice(1).map((letter, before) => `${letters[before]}${letter}`)
  const grams = new Map<string, number>()
  for (const pair of written) {
    const gram = toHiragana(pair)
    const weight = /^[ぁ-ゖ]+$/.test(pair) ? hiraganaPair : 1
    grams.set(gram, Math.max(grams.get(gram) ?? 0, weight))
  }
  return grams
}

interface Alike {
  one: Reading
  other: Reading
  likeness: number
}

/** The cards with one pair of letters, in their order, and how much the pair says. */
interface Places {
  cards: { at: number; weight: number }[]
  share: number
}

/** Walks an index from each pair of letters to its cards, so that cards without a common one never meet. */
function alikePairs(readings: readonly Reading[]): Alike[] {
  const index = indexOf(readings)
  const sums = new Float64Array(readings.length)
  for (const { cards, share } of index.values()) {
    for (const { at, weight } of cards) sums[at] = (sums[at] ?? 0) + weight * share
  }
  const wordsOf = wordReader(readings)
  const shared = new Float64Array(readings.length)
  const found: Alike[] = []
  for (const [at, other] of readings.entries()) {
    shared.fill(0)
    for (const [gram, weight] of other.grams) addShared(shared, index.get(gram), { at, weight })
    for (let before = 0; before < at; before++) {
      const byLetters = (2 * (shared[before] ?? 0)) / ((sums[before] ?? 0) + (sums[at] ?? 0))
      const one = readings[before]
      if (byLetters < leastByLetters || !one) continue
      const likeness = withWords(byLetters, wordsOf(before), wordsOf(at))
      if (likeness >= leastLikeness) found.push({ one, other, likeness })
    }
  }
  return found
}

function indexOf(readings: readonly Reading[]): Map<string, Places> {
  const index = new Map<string, Places>()
  for (const [at, { grams }] of readings.entries()) {
    for (const [gram, weight] of grams) {
      const places = index.get(gram) ?? { cards: [], share: 1 }
      places.cards.push({ at, weight })
      index.set(gram, places)
    }
  }
  const common = Math.max(10, readings.length * commonShare)
  for (const places of index.values()) places.share = Math.min(1, common / places.cards.length)
  return index
}

/** Adds what one pair of letters has in common with the cards before this one. */
function addShared(
  shared: Float64Array,
  places: Places | undefined,
  mine: { at: number; weight: number },
) {
  for (const { at, weight } of places?.cards ?? []) {
    if (at >= mine.at) return
    shared[at] = (shared[at] ?? 0) + Math.min(weight, mine.weight) * (places?.share ?? 1)
  }
}

/** 山が好き and 川が好き share most letters and not what they are about. */
function withWords(byLetters: number, one: Set<string>, other: Set<string>): number {
  const byWords =
    one.size > 0 && other.size > 0
      ? (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size)
      : byLetters
  // Only what is the same is 1.
  return Math.min(0.99, Math.round(((byLetters + byWords) / 2) * 100) / 100)
}

/** The words of a card that are not hiragana alone; each card is read once, and only when it is asked for. */
function wordReader(readings: readonly Reading[]): (at: number) => Set<string> {
  const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
  const read = new Map<number, Set<string>>()
  return (at) => {
    const known = read.get(at)
    if (known) return known
    const text = (readings[at]?.text ?? '').normalize('NFKC').slice(0, mostLetters)
    const words = [...segmenter.segment(text)]
      .filter(({ isWordLike, segment }) => isWordLike && !/^[ぁ-ゖー]+$/.test(segment))
      .map(({ segment }) => foldText(segment))
    const set = new Set(words)
    read.set(at, set)
    return set
  }
}
