// The typist's queue: cards go one by one with ids of their own, so that sending twice writes once.
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { newBoardId } from '../board.ts'
import type { PaperAnswer } from './paper-forms.server.ts'

export interface WaitingCard {
  id: string
  text: string
  fields: Record<string, string>
  /** Which of the typist's sheets it stands on, counted from 0. */
  sheet: number
  /** Why the server did not take it; '' while it waits. */
  problem: string
}

export interface Typing {
  waiting: WaitingCard[]
  paper: string
  slip: string
  add(form: FormData): void
  sendAgain(id: string): void
  nextPaper(): void
}

interface Sheet {
  paper: string
  slip: string
}

const noSheet: Sheet = { paper: '', slip: '' }

/** Sends to `address` in the background, in order; `query` is where the page stood without scripts. */
export function useTyping(address: string, query: Record<string, string>): Typing {
  const t = useT()
  const { revalidate } = useRevalidator()
  const [waiting, setWaiting] = useState<WaitingCard[]>([])
  const [current, setCurrent] = useState(0)
  const [sheets, setSheets] = useState<Record<number, Sheet>>({
    0: { paper: query.paper ?? '', slip: query.slip ?? '' },
  })
  const sent = useRef<string | null>(null)
  const next = waiting.find(({ problem }) => problem === '')

  useEffect(() => {
    if (!next || sent.current) return
    const card = next
    sent.current = card.id
    void send(address, card, sheets[card.sheet] ?? noSheet).then((answer) => {
      sent.current = null
      if (answer && 'typed' in answer) {
        const { participant, slip } = answer.typed
        setSheets((known) => ({ ...known, [card.sheet]: { paper: participant, slip } }))
        setWaiting((cards) => cards.filter(({ id }) => id !== card.id))
        return revalidate()
      }
      const mistakes = answer && 'mistakes' in answer ? answer.mistakes : undefined
      const problem = formWords(t, mistakes).errors[0]?.message ?? t('workshop.paper.entry.failed')
      setWaiting((cards) => cards.map((one) => (one.id === card.id ? { ...one, problem } : one)))
    })
  }, [address, next, sheets, revalidate, t])

  return {
    waiting,
    ...(sheets[current] ?? noSheet),
    add: (form) => setWaiting((cards) => [...cards, waitingCard(form, current)]),
    sendAgain: (again) =>
      setWaiting((cards) =>
        cards.map((card) => (card.id === again ? { ...card, problem: '' } : card)),
      ),
    nextPaper: () => setCurrent((sheet) => sheet + 1),
  }
}

/** The server's answer; none where the network broke or somebody else's page came back. */
async function send(
  address: string,
  { id, fields }: WaitingCard,
  { paper }: Sheet,
): Promise<PaperAnswer | null> {
  try {
    const body = new URLSearchParams({ ...fields, paper, id })
    const reply = await fetch(address, { method: 'POST', body })
    return await reply.json()
  } catch {
    return null
  }
}

function waitingCard(form: FormData, sheet: number): WaitingCard {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return { id: newBoardId(), text: fields.text ?? '', fields, sheet, problem: '' }
}
