/** @jsxImportSource preact */
// The own cards with what became of each so far: sent, waiting, not shown; corrected and taken back here.
import { useState } from 'preact/hooks'
import { countLetters, readCardText, shownText } from '../card.ts'
import { mostCardLetters } from '../limits.ts'
import type { Hall, PartProps, View } from './hall.ts'
import type { Waiting, Written } from './queue.ts'
import { useWords } from './words.tsx'

interface Mine extends Written {
  number: number
  state: 'sent' | 'hidden' | 'withdrawn' | Waiting['state']
  reason: string | null
}

export function OwnCards({ hall, view }: PartProps) {
  const { say } = useWords()
  const cards = mineOf(view)
  if (cards.length === 0) return null
  const waits = cards.some(({ state }) => state === 'waiting')
  // While something else is done the own cards are folded away, unless one of them needs a look.
  const isOpen =
    view.hall.phase?.isOpen || cards.some(({ state }) => state !== 'sent' && state !== 'withdrawn')
  return (
    <details class="part own" open={isOpen}>
      <summary>
        <h2>{say('ownCards', { count: cards.length })}</h2>
      </summary>
      {waits && !view.isUp && <p class="hint">{say('nothingLost')}</p>}
      <ul class="cards">
        {cards.map((card) => (
          <OwnCard key={card.id} card={card} hall={hall} view={view} />
        ))}
      </ul>
    </details>
  )
}

function OwnCard({ card, hall, view }: { card: Mine; hall: Hall; view: View }) {
  const { say } = useWords()
  const [doing, setDoing] = useState<'nothing' | 'correcting' | 'withdrawing'>('nothing')
  const done = () => setDoing('nothing')
  const isGone = card.state === 'withdrawn'
  const phase = view.hall.phase
  const mayCorrect =
    card.state === 'refused' ||
    card.state === 'late' ||
    (phase?.isOpen === true && phase.prompts.includes(card.prompt))
  return (
    <li class={isGone ? 'card gone' : 'card'}>
      <p class="prompt">{card.prompt}</p>
      {doing === 'correcting' && mayCorrect ? (
        <Correct card={card} hall={hall} done={done} />
      ) : (
        <p class="text">{isGone ? say('isWithdrawn') : shownText(card.text)}</p>
      )}
      <p class={`state ${card.state}`}>
        {say(`state-${card.state}`)}
        {card.reason && <span class="reason">{card.reason}</span>}
      </p>
      {(doing === 'nothing' || (doing === 'correcting' && !mayCorrect)) && !isGone && (
        <div class="buttons">
          {mayCorrect && (
            <button type="button" onClick={() => setDoing('correcting')}>
              {say('correct')}
            </button>
          )}
          <button type="button" onClick={() => setDoing('withdrawing')}>
            {say('withdraw')}
          </button>
        </div>
      )}
      {doing === 'withdrawing' && (
        <Withdraw
          keep={done}
          withdraw={() => {
            hall.withdraw(card)
            done()
          }}
        />
      )}
    </li>
  )
}

function Withdraw({ withdraw, keep }: { withdraw(): void; keep(): void }) {
  const { say } = useWords()
  return (
    <div class="notice">
      <p>{say('reallyWithdraw')}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={withdraw}>
          {say('yesWithdraw')}
        </button>
        <button type="button" onClick={keep}>
          {say('noKeep')}
        </button>
      </div>
    </div>
  )
}

function Correct({ card, hall, done }: { card: Mine; hall: Hall; done(): void }) {
  const { say } = useWords()
  const [text, setText] = useState(card.text)
  const read = readCardText(text)
  const left = mostCardLetters - countLetters(text.trim())
  return (
    <div class="write">
      <label for={`text ${card.id}`}>{say('correctHere')}</label>
      <textarea
        id={`text ${card.id}`}
        rows={4}
        ref={(field) => {
          if (field && field.value === '') field.value = card.text
        }}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {left < 0 && <p class="left over">{say('tooMany', { count: -left })}</p>}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!read.ok}
          onClick={() => {
            if (!read.ok) return
            const { id, prompt, table } = card
            hall.correct({ id, prompt, table, text: read.text })
            done()
          }}
        >
          {say('saveCorrection')}
        </button>
        <button type="button" onClick={done}>
          {say('stop')}
        </button>
      </div>
    </div>
  )
}

/** What waits goes before what the server has of the same card; the newest first. */
function mineOf({ cards, queue }: View): Mine[] {
  const waiting = queue.map(
    (item): Mine => ({
      ...item,
      number: cards.find(({ id }) => id === item.id)?.number ?? 0,
      state: item.isWithdrawn ? 'withdrawn' : item.state,
    }),
  )
  const ids = new Set(queue.map(({ id }) => id))
  const kept = cards
    .filter(({ id }) => !ids.has(id))
    .map((card): Mine => {
      const state = card.withdrawn ? 'withdrawn' : card.hidden ? 'hidden' : 'sent'
      return { ...card, state, reason: card.withdrawn ? null : card.hidden }
    })
  return [...waiting.reverse(), ...kept.reverse()]
}
