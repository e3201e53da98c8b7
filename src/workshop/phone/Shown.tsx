/** @jsxImportSource preact */
// The cards of all, by island where there are some; hundreds of them come page by page.
import { useEffect, useState } from 'preact/hooks'
import { shownText } from '../card.ts'
import type { Hall, PartProps } from './hall.ts'
import type { ShownCard, ShownGroup, Shown as ShownPage } from './told.ts'
import { useWords } from './words.tsx'

export interface Wall {
  groups: ShownGroup[]
  cards: ShownCard[]
  total: number
  voteOn: ShownPage['voteOn']
  more: (() => void) | null
}

/** Everything that is shown to all; asked for again whenever it has changed. */
export function useWall(hall: Hall, version: number): Wall | null {
  const [wall, setWall] = useState<Omit<Wall, 'more'> | null>(null)
  const [next, setNext] = useState<number | null>(null)
  async function load(after: number, isLate = () => false) {
    const reply = await hall.server.shown(after)
    if (reply.kind !== 'ok' || isLate()) return
    const { cards, next: following, ...rest } = reply.value
    setNext(following)
    setWall((before) => ({
      ...rest,
      cards: after === 0 ? cards : [...(before?.cards ?? []), ...cards],
    }))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is made anew each time
  useEffect(() => {
    let isLate = false
    // A hall that hears the same news asks over a few seconds, not at once.
    const wait = setTimeout(() => load(0, () => isLate), version > 1 ? Math.random() * 2500 : 0)
    return () => {
      isLate = true
      clearTimeout(wait)
    }
  }, [version])
  return wall && { ...wall, more: next === null ? null : () => load(next) }
}

export function Shown({ hall, view }: PartProps) {
  const { say } = useWords()
  const wall = useWall(hall, view.shownVersion)
  if (!wall) return <p class="hint">{say('loading')}</p>
  if (wall.total === 0) return <p class="hint">{say('noCards')}</p>
  return (
    <>
      <h2>{say('allCards', { count: wall.total })}</h2>
      {islandsOf(wall).map(({ group, cards }) => (
        <div key={group?.id ?? 'tray'}>
          {group && <h3>{group.name || say('noName')}</h3>}
          {!group && wall.groups.length > 0 && <h3>{say('tray')}</h3>}
          <ul class="cards">
            {cards.map((card) => (
              <li key={card.id} class="card">
                <p class="prompt">{card.prompt}</p>
                <p class="text">{shownText(card.text)}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <More wall={wall} />
    </>
  )
}

export function More({ wall }: { wall: Wall }) {
  const { say } = useWords()
  if (!wall.more) return null
  return (
    <button type="button" class="wide" onClick={wall.more}>
      {say('more', { count: wall.total - wall.cards.length })}
    </button>
  )
}

/** Islands that have cards on the pages so far, then the tray. */
export function islandsOf({
  groups,
  cards,
}: Wall): { group: ShownGroup | null; cards: ShownCard[] }[] {
  const known = new Set(groups.map(({ id }) => id))
  const inGroup = (id: string) => cards.filter((card) => card.group === id)
  const islands = groups.map((group) => ({ group, cards: inGroup(group.id) }))
  const alone = cards.filter(({ group }) => !group || !known.has(group))
  return [...islands, { group: null, cards: alone }].filter((island) => island.cards.length > 0)
}
