/** @jsxImportSource preact */
// Every word of the page: in two languages, with readings, or in easy words, as the reader likes it.
import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

export type Values = Readonly<Record<string, string | number>>

export interface Words {
  /** With readings above the characters where the reader wants them. */
  say(key: string, values?: Values): ComponentChildren
  /** For attributes: letters alone. */
  text(key: string, values?: Values): string
}

/** What somebody chose to read: {漢字|かんじ} stands in the messages, put there by a person. */
export interface Reading {
  hasRuby: boolean
  isPlain: boolean
}

const reading = /\{([^{}|]+)\|([^{}|]+)\}/

export function createWords(
  words: Readonly<Record<string, string>>,
  plain: Readonly<Record<string, string>>,
  { hasRuby, isPlain }: Reading,
): Words {
  const find = (key: string, values: Values) =>
    ((isPlain && plain[key]) || words[key] || key).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      // Braces of somebody's own words must not become readings.
      String(values[name] ?? '').replace(/[{}]/g, ''),
    )
  const text = (key: string, values: Values = {}) =>
    find(key, values).replace(new RegExp(reading, 'g'), '$1')
  return {
    text,
    say: (key, values = {}) => (hasRuby ? withRuby(find(key, values)) : text(key, values)),
  }
}

function withRuby(message: string): ComponentChildren {
  // Cut at the readings: plain, base, reading, plain, base, reading … plain.
  const parts = message.split(new RegExp(reading, 'g'))
  return parts.map((part, index) => {
    const kind = index % 3
    if (kind === 2) return null
    return kind === 0 ? (
      part
    ) : (
      <WithReading key={part} base={part} reading={parts[index + 1] ?? ''} />
    )
  })
}

function WithReading({ base, reading: sound }: { base: string; reading: string }) {
  return (
    <ruby>
      {base}
      <rp>（</rp>
      <rt>{sound}</rt>
      <rp>）</rp>
    </ruby>
  )
}

export const WordsContext = createContext<Words>(
  createWords({}, {}, { hasRuby: false, isPlain: false }),
)

export const useWords = () => useContext(WordsContext)
