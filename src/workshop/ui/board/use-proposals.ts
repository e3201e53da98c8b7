// Asks the server for proposals when somebody wants them: reckoning them costs it a worker.
import { useState } from 'react'
import { ProposalAnswer, type SimilarPair } from './proposals.ts'

export type Asked = 'not yet' | 'asking' | 'failed' | ProposalAnswer

export interface Proposing {
  asked: Asked
  ask(): Promise<void>
  discard(): void
  /** These two are not the same: not shown again. */
  dismiss(pair: SimilarPair): void
}

export function useProposals(address: string): Proposing {
  const [asked, setAsked] = useState<Asked>('not yet')
  const ask = async () => {
    setAsked('asking')
    setAsked(await read(address).catch(() => 'failed' as const))
  }
  const dismiss = (pair: SimilarPair) =>
    setAsked((now) =>
      typeof now === 'string'
        ? now
        : { ...now, similar: now.similar.filter(({ a, b }) => a !== pair.a || b !== pair.b) },
    )
  return { asked, ask, discard: () => setAsked('not yet'), dismiss }
}

async function read(address: string): Promise<ProposalAnswer> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`proposals were answered ${answer.status}`)
  return ProposalAnswer.parse(await answer.json())
}
