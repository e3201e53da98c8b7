// The typist's queue: cards go one by one with ids of their own, so that sending twice writes once.
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import { formWords } from '#kernel/forms'
import { useT } from '#kernel/i18n'
import { newBoardId } from '../board.ts'
import type { PaperAnswer } from './paper-forms.server.ts'

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

/** Sends in the background, in order; `query` is where the page stood without scripts. */
export function useTyping(query: Record<string, string>): Typing {
  const t = useT()
  const fetcher = useFetcher<PaperAnswer>()
  const [waiting, setWaiting] = useState<WaitingCard[]>([])
  const [sheet, setSheet] = useState({ paper: query.paper ?? '', slip: query.slip ?? '' })
  const [sent, setSent] = useState<string | null>(null)
  const next = waiting.find(({ problem }) => problem === '')

  useEffect(() => {
    if (fetcher.state !== 'idle') return
    if (sent) {
      const answer = fetcher.data
      setSent(null)
      if (answer && 'typed' in answer && answer.typed) {
        setWaiting((cards) => cards.filter(({ id }) => id !== sent))
        setSheet({ paper: answer.typed.participant, slip: answer.typed.slip })
      } else {
        const mistakes = answer && 'mistakes' in answer ? answer.mistakes : undefined
        const problem =
          formWords(t, mistakes).errors[0]?.message ?? t('workshop.paper.entry.failed')
        setWaiting((cards) => cards.map((card) => (card.id === sent ? { ...card, problem } : card)))
      }
      return
    }
    if (!next) return
    setSent(next.id)
    fetcher.submit(
      { ...next.fields, paper: sheet.paper, id: next.id, quiet: '1' },
      { method: 'post' },
    )
  }, [fetcher, next, sent, sheet.paper, t])

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

function waitingCard(form: FormData): WaitingCard {
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]))
  return { id: newBoardId(), text: fields.text ?? '', fields, problem: '' }
}
