// Which addresses belong to a town, to its staff, and to everybody: the cache and the gate must agree.

const townPath = /^\/(\d{6})(?:\/([^/?#]*))?/
/** First steps below a town whose pages differ from person to person. */
const personal = new Set(['desk', 'voice', 'ticket', 'sign-in', 'sign-out', 'setup', 'account'])

export interface TownAddress {
  code: string
  /** The first step below the town, '' on its home page. */
  step: string
  isDesk: boolean
  /** The same for everybody, so it may be kept in memory. */
  isPublic: boolean
}

/** Reads `/016373/progress…`; undefined where the address is not below a town. */
export function readTownAddress(path: string): TownAddress | undefined {
  const found = townPath.exec(path)
  const code = found?.[1]
  if (!code) return undefined
  const step = (found[2] ?? '').replace(/\.data$/, '')
  const isWhole =
    path.length === 7 || path[7] === '/' || path[7] === '?' || path.startsWith('.data', 7)
  if (!isWhole) return undefined
  return {
    code,
    step,
    isDesk: step === 'desk',
    isPublic: !personal.has(step) && !path.includes('.data'),
  }
}
