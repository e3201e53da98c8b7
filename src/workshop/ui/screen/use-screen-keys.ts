// The keys of the projector, also those that a presenter's remote sends.
import { useEffect, useState } from 'react'

const forward = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
const backward = new Set(['ArrowLeft', 'ArrowUp', 'PageUp'])
const black = new Set(['b', 'B', '.'])

export function useScreenKeys(turn: (by: number) => void) {
  const [isBlack, setBlack] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      // A focused button wants its own space and Enter.
      if (
        event.target instanceof HTMLButtonElement &&
        (event.key === ' ' || event.key === 'Enter')
      ) {
        return
      }
      if (forward.has(event.key)) turn(1)
      else if (backward.has(event.key)) turn(-1)
      else if (black.has(event.key)) setBlack((was) => !was)
      else if (event.key === 'f' || event.key === 'F') toggleFullScreen()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [turn])
  return { isBlack, toggleBlack: () => setBlack((was) => !was) }
}

export function toggleFullScreen() {
  if (document.fullscreenElement) void document.exitFullscreen()
  // Refused where the browser forbids it; the page stays as it is.
  else document.documentElement.requestFullscreen?.().catch(() => undefined)
}
