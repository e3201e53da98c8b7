/** @jsxImportSource preact */
// What a phone does in each phase of the evening.
import type { PartProps, View } from './hall.ts'
import { Questions } from './Questions.tsx'
import { Shown } from './Shown.tsx'
import { Sort } from './Sort.tsx'
import { Vote } from './Vote.tsx'
import { Write } from './Write.tsx'
import { useWords } from './words.tsx'

export function PhasePart({ kind, hall, view }: PartProps & { kind: string }) {
  const { say } = useWords()
  // Said otherwise only by the facilitator; the command line says nothing.
  const isTogether = view.hall.phase?.settings.together !== false
  if (kind === 'write') return <Write hall={hall} view={view} />
  return (
    <>
      <Unsent view={view} />
      <section class="part" aria-label={kind}>
        {!hasOwnWords(view) && <p class="lead">{say(`do-${kind}`)}</p>}
        {kind === 'share' && view.hall.phase?.isRevealed && <Shown hall={hall} view={view} />}
        {kind === 'sort' && isTogether && <Sort hall={hall} view={view} />}
        {kind === 'name' && <Shown hall={hall} view={view} />}
        {(kind === 'vote' || kind === 'choose') && <Vote hall={hall} view={view} />}
        {kind === 'questions' && <Questions hall={hall} view={view} />}
      </section>
    </>
  )
}

/** Phases that have something to show of their own, beside what to do. */
function hasOwnWords({ hall }: View): boolean {
  return hall.phase?.kind === 'share' && hall.phase.isRevealed
}

/** Words that were being written when the writing ended: they are still here, and said to be. */
function Unsent({ view }: Pick<PartProps, 'view'>) {
  const { say } = useWords()
  const drafts = Object.entries(view.drafts).filter(([, text]) => text.trim() !== '')
  if (drafts.length === 0) return null
  return (
    <section class="notice warning">
      <p>{say('draftKept')}</p>
      {drafts.map(([prompt, text]) => (
        <blockquote key={prompt}>{text}</blockquote>
      ))}
    </section>
  )
}
