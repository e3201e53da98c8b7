// A device's key comes in the fragment of its address, which no server logs: taken out of it and handed over once.
import { useEffect, useRef } from 'react'

/** `hand` gets the key of `/table/CODE#KEY`; the address bar keeps `/table/CODE`. */
export function useFragmentKey(hand: (key: string) => void): void {
  const latest = useRef(hand)
  useEffect(() => {
    latest.current = hand
  })
  useEffect(() => {
    const take = () => {
      const key = decodeURIComponent(location.hash.slice(1)).replace(/^key=/, '')
      if (key === '') return
      history.replaceState(history.state, '', location.pathname + location.search)
      latest.current(key)
    }
    take()
    // A second code read by the same tablet changes the fragment alone.
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
}
