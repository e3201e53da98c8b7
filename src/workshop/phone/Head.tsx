/** @jsxImportSource preact */
// What everybody must see at any time: whose evening this is, what is done now, how long still.
import { useEffect, useState } from 'preact/hooks'
import { clockWords, leftOf } from './clock.ts'
import type { Hall, View } from './hall.ts'
import { useWords } from './words.tsx'

interface HeadProps {
  title: string
  town: string
  hall: Hall
  view: View
}

export function Head({ title, town, hall, view }: HeadProps) {
  const { say } = useWords()
  const kind = view.hall.phase?.kind ?? 'before'
  return (
    <header class="head">
      <p class="town">
        {town}
        <a href="#settings">{say('settingsLink')}</a>
      </p>
      <h1>{title}</h1>
      <div class="now">
        <p aria-live="polite">
          <strong>{say(`phase-${kind}`)}</strong>
        </p>
        <Timer hall={hall} view={view} />
      </div>
    </header>
  )
}

function Timer({ hall, view }: { hall: Hall; view: View }) {
  const { say, text } = useWords()
  const { timer } = view.hall
  const [, tick] = useState(0)
  const isRunning = timer?.endsAt !== null && timer !== null
  useEffect(() => {
    if (!isRunning) return
    const every = setInterval(() => tick((count) => count + 1), 500)
    return () => clearInterval(every)
  }, [isRunning])
  if (!timer) return null
  const left = leftOf(timer, hall.now())
  if (left <= 0) return <p class="timer over">{say('timeOver')}</p>
  return (
    <p class="timer" role="timer" aria-label={text('timeLeft')}>
      {clockWords(left)}
      {!isRunning && <small> {say('paused')}</small>}
    </p>
  )
}
