// Guessing the codes of slips and tickets must not pay, and a hall of right ones behind one address must not be stopped.

export const wrongPerAddress = 20
export const wrongPerTown = 300
const minute = 60_000

interface Count {
  since: number
  wrong: number
}

/**
 * Counts wrong codes of the running minute, in memory: addresses are never noted. A right code is
 * answered whatever its address did before, until the whole town is being guessed at: then
 * addresses with any wrong code of this minute wait.
 */
export class WrongCodes {
  private readonly counts = new Map<string, Count>()

  /** May a code from here be looked up at all? */
  mayAsk(town: string, address: string, at: number): boolean {
    const isAttacked = this.count(town, at) > wrongPerTown
    return !(isAttacked && this.count(keyOf(town, address), at) > 0)
  }

  /** Notes a wrong code; false where this address has had its share of the minute. */
  noteWrong(town: string, address: string, at: number): boolean {
    this.forgetOld(at)
    const here = this.add(keyOf(town, address), at)
    const everywhere = this.add(town, at)
    return here <= wrongPerAddress && everywhere <= wrongPerTown
  }

  private count(key: string, at: number): number {
    const known = this.counts.get(key)
    return known && at - known.since < minute ? known.wrong : 0
  }

  private add(key: string, at: number): number {
    const wrong = this.count(key, at) + 1
    const since = wrong === 1 ? at : (this.counts.get(key)?.since ?? at)
    this.counts.set(key, { since, wrong })
    return wrong
  }

  private forgetOld(at: number) {
    if (this.counts.size < 10_000) return
    for (const [key, { since }] of this.counts) if (at - since >= minute) this.counts.delete(key)
  }
}

function keyOf(town: string, address: string): string {
  return `${town} ${address}`
}
