// The line to the live board, as the board wants it: words of cards in its own shape, people in eight colours.

import type { BoardText } from '../../live-frames.ts'
import { BoardLine } from '../board-line.ts'
import type { BoardSource } from './source.ts'
import type { Editor, LineState, Words } from './words.ts'

const states = {
  connecting: 'connecting',
  live: 'online',
  away: 'offline',
  refused: 'refused',
} as const satisfies Record<string, LineState>
const colours = 8

/** Opens a line; `close` ends it. */
export function openLine(session: string): BoardSource & { close(): void } {
  const line = new BoardLine(session)
  const words = new Map<string, Words>()
  const known = new WeakMap<BoardText, Words>()
  let version = -1
  let people: ReturnType<typeof line.now>['people'] = []
  let editors: readonly Editor[] = []
  const read = () => {
    version = line.now().textsVersion
    for (const text of line.texts.values()) {
      const one = known.get(text) ?? wordsOf(text)
      known.set(text, one)
      words.set(text.id, one)
    }
  }
  return {
    doc: line.board,
    words,
    get state() {
      const { state, isSynced } = line.now()
      return state === 'live' && !isSynced ? 'connecting' : states[state]
    },
    get mayWrite() {
      return line.now().mayWrite
    },
    get editors() {
      if (people !== line.now().people) {
        people = line.now().people
        editors = people.filter(({ kind }) => kind !== 'projector').map(editorOf)
      }
      return editors
    },
    listen: (listener) =>
      line.subscribe(() => {
        const areWordsNew = line.now().textsVersion !== version
        if (areWordsNew) read()
        listener(areWordsNew ? 'words' : 'line')
      }),
    hold: (ids) => line.hold(ids),
    close: () => line.close(),
  }
}

function wordsOf({ phase, isWithdrawn, isHidden, ...text }: BoardText): Words {
  return { ...text, phaseId: phase, isGone: isWithdrawn || isHidden }
}

function editorOf({
  id,
  name,
  colour,
  holds,
}: {
  id: string
  name: string
  colour: number
  holds: readonly string[]
}): Editor {
  return { key: id, name, colour: colour % colours, holds }
}
