// A program must not fill a list of people; a family, a class or a town hall behind one address must not be stopped.

const mostPerAddress = 60
const windowMs = 10 * 60_000

/** Counts tries of an address in the running ten minutes, in memory: addresses are never noted. */
export class Tries {
  private readonly counts = new Map<string, { since: number; tries: number }>()

  /** Notes one more; false where this address has had its share. */
  note(town: string, address: string, at: number): boolean {
    if (this.counts.size > 10_000) this.forgetOld(at)
    const key = `${town} ${address}`
    const known = this.counts.get(key)
    const isRunning = known !== undefined && at - known.since < windowMs
    const count = isRunning
      ? { since: known.since, tries: known.tries + 1 }
      : { since: at, tries: 1 }
    this.counts.set(key, count)
    return count.tries <= mostPerAddress
  }

  private forgetOld(at: number): void {
    for (const [key, { since }] of this.counts) if (at - since >= windowMs) this.counts.delete(key)
  }
}
