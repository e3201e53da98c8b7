// A card's words with what might lead to a person marked in place.
import type { PersonalData } from '../../personal-data.ts'
import styles from './Moderation.module.css'

export function FlaggedText({ text, flags }: { text: string; flags: PersonalData[] }) {
  const pieces = flags.reduce(
    ({ parts, at }, { from, to }) => ({
      parts: [
        ...parts,
        { from: at, words: text.slice(at, from), isMarked: false },
        { from, words: text.slice(from, to), isMarked: true },
      ],
      at: to,
    }),
    { parts: [] as { from: number; words: string; isMarked: boolean }[], at: 0 },
  )
  const parts = [
    ...pieces.parts,
    { from: pieces.at, words: text.slice(pieces.at), isMarked: false },
  ]
  return (
    <p className={styles.text}>
      {parts.map(({ from, words, isMarked }) =>
        isMarked ? <mark key={`m${from}`}>{words}</mark> : <span key={`s${from}`}>{words}</span>,
      )}
    </p>
  )
}
