// For tests: a public series with sessions ahead, and people for its lists.
import { newId, now } from '#kernel/db'
import { addDays, todayInTokyo } from '#kernel/i18n'
import type { Fields } from '#kernel/ledger'
import { appendChanges } from '#kernel/ledger/store'
import type { Actor } from '#kernel/tenancy'
import { changeTable, inTown } from './handle.server.ts'
import type { NewPerson } from './people-form.ts'
import { addSeries, addSession, type SessionPlace } from './phases.server.ts'

export interface MadeSeries {
  id: string
  publicId: string
  sessions: SessionPlace[]
}

/** A series that takes applications, with as many sessions from tomorrow on as are told. */
export async function aSeries(
  actor: Actor,
  sessions: Fields[] = [{}],
  series: Fields = {},
): Promise<MadeSeries> {
  return inTown(actor, async (tx) => {
    const made = await addSeries(tx, actor)
    const day = todayInTokyo(now())
    const told = { title: '魅力発見', kind: 'series', isPublic: true, takesApplications: true }
    const changes = [
      { subject: made.id, subjectKind: 'series', effectiveOn: day, fields: { ...told, ...series } },
    ]
    const places: SessionPlace[] = []
    for (const [at, fields] of sessions.entries()) {
      const place = await addSession(tx, actor, made.id)
      const ahead = { order: at + 1, state: 'planned', date: addDays(day, at + 1) }
      const change = { subject: place.id, subjectKind: 'session', effectiveOn: day }
      changes.push({ ...change, fields: { ...ahead, ...fields } as never })
      places.push(place)
    }
    await appendChanges(tx, changeTable, actor, { id: newId(), scope: made.id, changes })
    return { ...made, sessions: places }
  })
}

/** Somebody on the telephone. */
export function aPerson(name: string, more: Partial<NewPerson> = {}): NewPerson {
  return { name, kana: '', contact: '', role: 'resident', ...more }
}
