/** @jsxImportSource preact */
// One page for the whole evening: what is shown follows the phase that everybody is in.
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Head } from './Head.tsx'
import { Hall } from './hall.ts'
import { recall, remember } from './memory.ts'
import { OwnCards } from './OwnCards.tsx'
import { PhasePart } from './PhasePart.tsx'
import { Settings } from './Settings.tsx'
import { Slip } from './Slip.tsx'
import { createServer } from './server.ts'
import type { Start } from './told.ts'
import { createWords, type Reading, WordsContext } from './words.tsx'

export function App({ start }: { start: Start }) {
  const [hall] = useState(
    () => new Hall(start, createServer(start.code, start.language), (next) => setView(next)),
  )
  const [view, setView] = useState(hall.view)
  const [reading, setReading] = useState(() => keptReading())
  const words = useMemo(() => createWords(start.words, start.plain, reading), [start, reading])
  useEffect(() => hall.open(), [hall])
  const kind = view.hall.phase?.kind ?? 'before'
  return (
    <WordsContext.Provider value={words}>
      <Head title={start.title} town={start.town} hall={hall} view={view} />
      <main>
        {!view.isUp && (
          <p class="notice warning" role="status">
            {words.say('offline')}
          </p>
        )}
        <PhasePart key={view.hall.phase?.id} kind={kind} hall={hall} view={view} />
        {kind === 'close' && <Slip view={view} base={hall.server.base} />}
        <OwnCards hall={hall} view={view} />
        {kind !== 'close' && <Slip view={view} base={hall.server.base} />}
        <Settings
          hall={hall}
          view={view}
          language={start.language}
          reading={reading}
          choose={(chosen) => {
            remember('phone reading', chosen)
            setReading(chosen)
          }}
        />
      </main>
    </WordsContext.Provider>
  )
}

function keptReading(): Reading {
  const kept = (recall('phone reading') ?? {}) as Partial<Reading>
  return { hasRuby: kept.hasRuby === true, isPlain: kept.isPlain === true }
}
