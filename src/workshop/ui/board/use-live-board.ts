// One line to the board for as long as the page is open; another session is another line.
import { useEffect, useState } from 'react'
import { openLine } from './line-source.ts'
import { Sitting } from './sitting.ts'

export function useLiveBoard(session: string): Sitting | null {
  const [sitting, setSitting] = useState<Sitting | null>(null)
  useEffect(() => {
    const line = openLine(session)
    const opened = new Sitting(line)
    const stop = opened.open()
    setSitting(opened)
    return () => {
      stop()
      line.close()
      setSitting(null)
    }
  }, [session])
  return sitting
}
