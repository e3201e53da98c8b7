// The roster as its page shows it; people without a name are counted elsewhere.
import type { Roster } from '../roster.server.ts'

export type RosterView = ReturnType<typeof rosterView>

export function rosterView({ people, counts, series }: Roster) {
  const held = series.sessions.filter(({ state }) => state === 'held').length
  const rows = people.filter(({ name }) => name !== '')
  return {
    counts,
    people: rows.map(({ id, name, kana, contact, role, ageBand, area, ...person }) => ({
      ...{ id, name, kana, contact, role, ageBand, area },
      ticket: person.ticket,
      answers: Object.entries(person.answers),
      source: person.source,
      waiting: person.waiting,
      movedUp: person.movedUp,
      isCancelled: person.cancelledAt !== null,
      hasCome: person.cameAt !== null,
      times: { came: person.cameTimes, held },
    })),
  }
}
