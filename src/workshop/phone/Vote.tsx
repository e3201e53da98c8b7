/** @jsxImportSource preact */
// Voting with dots: how many are left is always in sight, and one press more or less is one dot.
import { useState } from 'preact/hooks'
import { shownText } from '../card.ts'
import type { PartProps } from './hall.ts'
import { islandsOf, More, useWall, type Wall } from './Shown.tsx'
import type { ShownCard } from './told.ts'
import { useWords } from './words.tsx'

type Dots = Readonly<Record<string, number>>

export function Vote({ hall, view }: PartProps) {
  const { say } = useWords()
  const wall = useWall(hall, view.shownVersion)
  const kept = view.own?.votes ?? null
  const [changed, setChanged] = useState<Dots | null>(null)
  const [problem, setProblem] = useState('')
  const votes = changed ?? kept ?? {}
  const budget = view.hall.voteBudget ?? 0
  const left = budget - Object.values(votes).reduce((sum, dots) => sum + dots, 0)
  const most = view.hall.phase?.settings.mostPerTarget ?? budget
  if (!wall) return <p class="hint">{say('loading')}</p>
  const send = async () => {
    const reply = await hall.server.vote(votes, view.hall.phase?.id)
    if (reply.kind === 'ok') {
      hall.keepOwn({ votes })
      setChanged(null)
    }
    setProblem(reply.kind === 'no' ? reply.detail : '')
    if (reply.kind === 'away') hall.hearLine(false)
  }
  const step = (id: string, by: number) =>
    setChanged({ ...votes, [id]: Math.max(0, (votes[id] ?? 0) + by) })
  return (
    <>
      <Targets
        wall={wall}
        votes={votes}
        mayAdd={(id) => left > 0 && (votes[id] ?? 0) < most}
        step={step}
      />
      <More wall={wall} />
      <div class="bar">
        <p role="status">{say('dotsLeft', { left, budget })}</p>
        {problem && <p class="notice error">{problem}</p>}
        {changed === null && kept ? (
          <p class="done">{say('voted')}</p>
        ) : (
          <button type="button" class="primary" onClick={send} disabled={changed === null}>
            {say('sendVotes')}
          </button>
        )}
      </div>
    </>
  )
}

interface TargetsProps {
  wall: Wall
  votes: Dots
  mayAdd(id: string): boolean
  step(id: string, by: number): void
}

function Targets({ wall, ...press }: TargetsProps) {
  const { say } = useWords()
  const onGroups = wall.voteOn !== 'cards'
  const onCards = wall.voteOn !== 'groups'
  const islands = islandsOf(wall).filter(({ group }) => group || onCards)
  return (
    <ul class="targets">
      {islands.map(({ group, cards }) => (
        <li key={group?.id ?? 'tray'}>
          {group && onGroups && (
            <div class="target">
              <h3>
                {group.name || say('noName')}
                {!group.name && <small>{firstOf(cards)}</small>}
              </h3>
              <Stepper id={group.id} name={group.name || firstOf(cards)} {...press} />
            </div>
          )}
          {group && !onGroups && <h3>{group.name || say('noName')}</h3>}
          {onCards && <CardTargets cards={cards} {...press} />}
          {!onCards && group && (
            <details>
              <summary>{say('cardsInside', { count: cards.length })}</summary>
              <ul>
                {cards.map((card) => (
                  <li key={card.id}>{shownText(card.text)}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Several islands without a name are told apart by what lies in them. */
function firstOf([first]: ShownCard[]): string {
  return first ? shownText(first.text).slice(0, 30) : ''
}

function CardTargets({ cards, ...press }: Omit<TargetsProps, 'wall'> & { cards: ShownCard[] }) {
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li key={card.id} class="card target">
          <p class="text">{shownText(card.text)}</p>
          <Stepper id={card.id} name={card.text} {...press} />
        </li>
      ))}
    </ul>
  )
}

function Stepper({
  id,
  name,
  votes,
  mayAdd,
  step,
}: Omit<TargetsProps, 'wall'> & { id: string; name: string }) {
  const { text } = useWords()
  const dots = votes[id] ?? 0
  const short = name.slice(0, 30)
  return (
    <div class="stepper">
      <button
        type="button"
        aria-label={text('lessDots', { name: short })}
        disabled={dots === 0}
        onClick={() => step(id, -1)}
      >
        −
      </button>
      <output aria-live="polite" aria-label={text('dotsHere', { count: dots })}>
        {dots}
      </output>
      <button
        type="button"
        aria-label={text('moreDots', { name: short })}
        disabled={!mayAdd(id)}
        onClick={() => step(id, 1)}
      >
        ＋
      </button>
    </div>
  )
}
