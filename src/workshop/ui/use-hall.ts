// A page that follows its hall: numbers by themselves, everything else by loading it again when there is news.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import type { HallNews, HallNumbers } from '../stage-news.ts'

export interface HallView {
  counts: HallNumbers
  /** Connected now; null until the stream has said so. */
  phones: number | null
  /** The server's clock in milliseconds, ticking. */
  now: number
  isConnected: boolean
}

/** Follows the stream at `events`; `loaded` is what the page was drawn with. */
export function useHall(
  events: string,
  loaded: { counts: HallNumbers; serverTime: string },
): HallView {
  const loadAgain = useLoadAgain()
  const { told, isConnected } = useHallStream(events, loadAgain)
  const now = useServerClock(told?.serverTime ?? loaded.serverTime)
  usePolling(isConnected, loadAgain)
  const counts = told && told.serverTime > loaded.serverTime ? told.counts : loaded.counts
  return { counts, phones: told?.phones ?? null, now, isConnected }
}

/** The numbers alone, for a page that must not change under somebody's hands. */
export function useHallNumbers(events: string): HallNumbers | null {
  return useHallStream(events, ignore).told?.counts ?? null
}

const ignore = () => undefined

function useHallStream(events: string, onNews: () => void) {
  const [told, setTold] = useState<HallNews['counts'] | null>(null)
  const [isConnected, setConnected] = useState(false)
  useEffect(() => {
    const stream = new EventSource(events)
    stream.addEventListener('open', () => setConnected(true))
    stream.addEventListener('error', () => setConnected(false))
    stream.addEventListener('counts', (event) => setTold(JSON.parse(event.data)))
    stream.addEventListener('news', onNews)
    return () => stream.close()
  }, [events, onNews])
  return { told, isConnected }
}

const pollMs = 10_000

/** Where the network breaks streams, the page still gets there by asking. */
function usePolling(isConnected: boolean, loadAgain: () => void) {
  useEffect(() => {
    if (isConnected) return
    const timer = setInterval(loadAgain, pollMs)
    return () => clearInterval(timer)
  }, [isConnected, loadAgain])
}

/** Much news at once loads the page once; the function itself never changes. */
function useLoadAgain(): () => void {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  const isWaiting = useRef(false)
  useEffect(() => {
    latest.current = revalidate
  }, [revalidate])
  return useCallback(() => {
    if (isWaiting.current) return
    isWaiting.current = true
    setTimeout(() => {
      isWaiting.current = false
      void latest.current()
    }, gatherMs)
  }, [])
}

const gatherMs = 150

/** Ticks from the moment that the server told last, so that every screen's timer agrees. */
function useServerClock(serverTime: string): number {
  const [now, setNow] = useState(() => Date.parse(serverTime))
  useEffect(() => {
    const ahead = Date.parse(serverTime) - Date.now()
    const timer = setInterval(() => setNow(Date.now() + ahead), 250)
    return () => clearInterval(timer)
  }, [serverTime])
  return now
}
