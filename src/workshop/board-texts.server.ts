// The words of an open board's cards, kept in memory: screens get them beside the document, never in it.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sql } from 'kysely'
import { now } from '#kernel/db'
import type { Actor } from '#kernel/tenancy'
import { inTown } from './handle.server.ts'
import type { BoardText } from './live-frames.ts'
import type { SavedCard } from './room.server.ts'

const pack = promisify(gzip)

/** All words as one answer, made once for everybody who asks before the next change. */
export interface PackedTexts {
  etag: string
  gzipped: Uint8Array<ArrayBuffer>
}

export class BoardTexts {
  readonly #actor: Actor
  readonly #session: string
  readonly #texts = new Map<string, BoardText>()
  #packed: Promise<PackedTexts> | undefined
  /** As far as the database was read; a little before, because a transaction ends later than it dates its rows. */
  #seenUntil: string | undefined

  constructor(actor: Actor, session: string) {
    this.#actor = actor
    this.#session = session
  }

  /** Cards that can lie on the board. */
  ids(): string[] {
    return [...this.#texts.values()].filter((card) => !card.isWithdrawn).map((card) => card.id)
  }

  /** New cards that this process has just committed: no look at the database. */
  take(cards: readonly SavedCard[]): BoardText[] {
    return this.#put(
      cards.map(({ phaseId, ...card }) => ({
        ...card,
        phase: phaseId,
        isWithdrawn: false,
        isHidden: false,
      })),
    )
  }

  /** Reads what changed since the last time; answers it. */
  async refresh(): Promise<BoardText[]> {
    const since = this.#seenUntil
    const hidden = [...this.#texts.values()].filter((card) => card.isHidden).map((card) => card.id)
    const { rows, seenUntil } = await readTexts(this.#actor, this.#session, since, hidden)
    this.#seenUntil = seenUntil
    return this.#put(rows)
  }

  packed(): Promise<PackedTexts> {
    this.#packed ??= packTexts([...this.#texts.values()])
    return this.#packed
  }

  #put(cards: readonly BoardText[]): BoardText[] {
    const news = cards.filter((card) => !isSame(this.#texts.get(card.id), card))
    for (const card of news) this.#texts.set(card.id, card)
    if (news.length > 0) this.#packed = undefined
    return news
  }
}

/** The same answer where this process keeps no such board open. */
export async function packStoredTexts(actor: Actor, session: string): Promise<PackedTexts> {
  const { rows } = await readTexts(actor, session, undefined, [])
  return packTexts(rows)
}

async function packTexts(cards: readonly BoardText[]): Promise<PackedTexts> {
  const body = JSON.stringify({ cards })
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  // Quick rather than small: somebody waits for it in a hall.
  return { etag, gzipped: new Uint8Array(await pack(body, { level: 3 })) }
}

const marginMs = 5000

async function readTexts(
  actor: Actor,
  session: string,
  since: string | undefined,
  again: readonly string[],
): Promise<{ rows: BoardText[]; seenUntil: string }> {
  const seenUntil = new Date(now().getTime() - marginMs).toISOString()
  const rows = await inTown(actor, async (tx) => {
    const found = await sql<BoardText>`
      select id, number, prompt, table_number as "table", phase_id as phase, source,
        case when hidden_at is null then text else '' end as text,
        withdrawn_at is not null as "isWithdrawn", hidden_at is not null as "isHidden"
      from workshop_card
      where session_id = ${session} and (${since ?? null}::timestamptz is null
        or greatest(changed_at, withdrawn_at, hidden_at) >= ${since ?? null}
        or id = any(${again}::uuid[]))
      order by number`.execute(tx)
    return found.rows
  })
  return { rows, seenUntil }
}

function isSame(a: BoardText | undefined, b: BoardText): boolean {
  if (!a) return false
  return (Object.keys(b) as (keyof BoardText)[]).every((key) => a[key] === b[key])
}
