/** @jsxImportSource preact */
// みんなで島づくり: a few cards on each phone, piled up by what belongs together.
import { useEffect, useState } from 'preact/hooks'
import { shownText } from '../card.ts'
import type { PartProps } from './hall.ts'
import { groupsOf, type Piled, pileCount, press } from './piles.ts'
import type { SortingSet } from './told.ts'
import { useWords } from './words.tsx'

export function Sort({ hall }: PartProps) {
  const { say } = useWords()
  const [set, setSet] = useState<SortingSet | null | undefined>(undefined)
  const [problem, setProblem] = useState('')
  async function load() {
    const reply = await hall.server.nextSet()
    if (reply.kind === 'ok') setSet(reply.value.set)
    setProblem(reply.kind === 'no' ? reply.detail : '')
    if (reply.kind === 'away') setTimeout(load, 3000)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the phase begins
  useEffect(() => {
    load()
  }, [])
  if (problem) return <p class="notice error">{problem}</p>
  if (set === undefined) return <p class="hint">{say('loading')}</p>
  if (set === null) return <p class="notice done">{say('sortDone')}</p>
  return (
    <Piles
      key={set.id}
      set={set}
      send={async (groups) => {
        const reply = await hall.server.sendPiles(groups, set.id)
        if (reply.kind === 'ok') {
          setSet(reply.value.set)
          // The next set, or the thanks, stand at the top; the button was at the bottom.
          scrollTo(0, 0)
        }
        if (reply.kind === 'away') hall.hearLine(false)
        return reply.kind === 'no' ? reply.detail : ''
      }}
    />
  )
}

interface PilesProps {
  set: SortingSet
  send(groups: string[][]): Promise<string>
}

function Piles({ set, send }: PilesProps) {
  const { say } = useWords()
  const [piled, setPiled] = useState<Piled>({})
  const [chosen, choose] = useState(1)
  const [problem, setProblem] = useState('')
  const piles = Array.from({ length: pileCount(piled) }, (_, index) => index + 1)
  const groups = groupsOf(piled)
  return (
    <>
      <p>{say('sortHow', { number: set.number, most: set.most })}</p>
      <ul class="cards sorting">
        {set.cards.map((card) => (
          <li key={card.id}>
            <CardButton
              text={card.text}
              pile={piled[card.id]}
              chosen={chosen}
              press={() => setPiled(press(piled, card.id, chosen))}
            />
          </li>
        ))}
      </ul>
      <div class="bar">
        <fieldset class="piles">
          <legend>{say('intoPile')}</legend>
          {piles.map((pile) => (
            <button
              key={pile}
              type="button"
              class={`pile pile-${pile % 8}`}
              aria-pressed={pile === chosen}
              onClick={() => choose(pile)}
            >
              {pile === piles.length ? say('newPile', { pile }) : say('pile', { pile })}
            </button>
          ))}
        </fieldset>
        {problem && <p class="notice error">{problem}</p>}
        <button
          type="button"
          class="primary"
          disabled={groups.length === 0}
          onClick={async () => setProblem(await send(groups))}
        >
          {say('sendPiles')}
        </button>
      </div>
    </>
  )
}

interface CardButtonProps {
  text: string
  pile: number | undefined
  chosen: number
  press(): void
}

function CardButton({ text, pile, chosen, press: pressed }: CardButtonProps) {
  const { say } = useWords()
  return (
    <button
      type="button"
      class={pile ? `card pile pile-${pile % 8}` : 'card'}
      aria-pressed={pile === chosen}
      onClick={pressed}
    >
      <span class="text">{shownText(text)}</span>
      {pile && <span class="badge">{say('pile', { pile })}</span>}
    </button>
  )
}
