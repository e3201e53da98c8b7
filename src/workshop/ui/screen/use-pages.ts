// Turns the columns of a long list into pages of the wall, by themselves or by keys.
import { useCallback, useEffect, useRef, useState } from 'react'

/** Time to read one page of the wall. */
const pageMs = 12_000
/** Whoever turned a page by hand is speaking about it. */
const heldMs = 60_000

export interface Pages {
  /** Holds the columns; what does not fit flows on to its end. */
  columns: React.RefObject<HTMLDivElement | null>
  page: number
  count: number
  turn(by: number): void
}

/** `content` is another value whenever other things are shown: then the first page is shown again. */
export function usePages(content: string): Pages {
  const columns = useRef<HTMLDivElement>(null)
  const [page, setPage] = useState(0)
  const [count, setCount] = useState(1)
  const heldUntil = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content starts at its first page
  useEffect(() => setPage(0), [content])
  useEffect(() => {
    const element = columns.current
    if (!element) return setCount(1)
    const measure = () => setCount(countPages(element))
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  })
  const shown = Math.min(page, count - 1)
  useEffect(() => showPage(columns.current, shown))
  useEffect(() => {
    if (count < 2) return
    const timer = setInterval(() => {
      if (Date.now() > heldUntil.current) setPage((now) => (now + 1) % count)
    }, pageMs)
    return () => clearInterval(timer)
  }, [count])
  const turn = useCallback(
    (by: number) => {
      heldUntil.current = Date.now() + heldMs
      setPage((now) => (Math.min(now, count - 1) + by + count) % count)
    },
    [count],
  )
  return { columns, page: shown, count, turn }
}

function countPages(element: HTMLElement): number {
  const gap = gapOf(element)
  const step = element.clientWidth + gap
  // Half a letter too wide is no page of its own.
  return step > gap ? Math.max(1, Math.ceil((element.scrollWidth + gap) / step - 0.02)) : 1
}

/** By script alone: a style written into the page itself is refused by its policy. */
function showPage(element: HTMLElement | null, page: number) {
  if (!element) return
  element.style.transform = page
    ? `translateX(-${page * (element.clientWidth + gapOf(element))}px)`
    : ''
}

function gapOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).columnGap) || 0
}
