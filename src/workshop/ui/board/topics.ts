// Who wants to hear of what: each card tells its own drawing alone. Without it one moved card would draw two thousand anew.

export type Listener = () => void

export class Topics<Topic extends string> {
  readonly #listeners = new Map<Topic, Set<Listener>>()
  readonly #counts = new Map<Topic, number>()

  listen(topic: Topic, listener: Listener): () => void {
    const heard = this.#listeners.get(topic) ?? new Set()
    this.#listeners.set(topic, heard.add(listener))
    return () => heard.delete(listener)
  }

  /** How often it was told; nobody's topic is not counted. */
  count(topic: Topic): number {
    return this.#counts.get(topic) ?? 0
  }

  tell(topic: Topic): void {
    const heard = this.#listeners.get(topic)
    if (!heard) return
    this.#counts.set(topic, this.count(topic) + 1)
    for (const listener of [...heard]) listener()
  }
}
