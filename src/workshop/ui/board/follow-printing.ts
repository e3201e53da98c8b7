// Paper shows the whole board, whatever part of it one looks at.
import type { Sitting } from './sitting.ts'

/** Listens for printing until the function that comes back is called. */
export function followPrinting(sitting: Sitting): () => void {
  const before = () => sitting.eye.paper(sitting.whole())
  const after = () => sitting.eye.paper(null)
  addEventListener('beforeprint', before)
  addEventListener('afterprint', after)
  return () => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
  }
}
