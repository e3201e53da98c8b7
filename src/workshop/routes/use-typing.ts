// The typist's queue: cards go one by one with ids of their own, so that sending twice writes once.
import { useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { type FormMistakes, formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { newBoardId } from '../board.ts'

export interface WaitingCard {
  id: string
  text: string
  fields: Record<string, string>
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

/** Sends to `address` in the background, in order; `query` is where the page stood without scripts. */
export function useTyping(query: Record<string, string>, address: string): Typing {
  const t = useT()
  const { revalidate } = useRevalidator()
  const [waiting, setWaiting] = useState<WaitingCard[]>([])
  const [sheet, setSheet] = useState<Sheet>({ paper: query.paper ?? '', slip: query.slip ?? '' })
  const isSending = useRef(false)
  const next = waiting.find(({ problem }) => problem === '')

  useEffect(() => {
    if (!next || isSending.current) return
    isSending.current = true
    sendCard(address, next, sheet.paper).then((answer) => {
      isSending.current = false
      if ('paper' in answer) {
        setSheet(answer)
        setWaiting((cards) => cards.filter(({ id }) => id !== next.id))
        revalidate()
      } else {
        const problem =
          formWords(t, answer.mistakes).errors[0]?.message ?? t('workshop.paper.entry.failed')
        setWaiting((cards) => cards.map((one) => (one.id === next.id ? { ...one, problem } : one)))
      }
    })
  }, [next, sheet.paper, address, revalidate, t])

  return {
    waiting,
    ...sheet,
    add: (form) => setWaiting((cards) => [...cards, waitingCard(form)]),
    sendAgain: (again) =>
      setWaiting((cards) =>
        cards.map((card) => (card.id === again ? { ...card, problem: '' } : card)),
      ),
    nextPaper: () => setSheet({ paper: '', slip: '' }),
  }
}

/** What the server said; no answer at all is a problem without words of its own. */
async function sendCard(
  address: string,
  card: WaitingCard,
  paper: string,
): Promise<Sheet | { mistakes: FormMistakes | undefined }> {
  try {
    const body = new URLSearchParams({ ...card.fields, paper, id: card.id })
    const answer = await fetch(address, { method: 'POST', body })
    return await answer.json()
  } catch {
    return { mistakes: undefined }
  }
}

function waitingCard(form: FormData): WaitingCard {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return { id: newBoardId(), text: fields.text ?? '', fields, problem: '' }
}
