// What of a ticket its page needs: neither join codes nor the changes of a session belong there.
import type { Ticket } from '../applications.server.ts'
import { publicSeries } from '../public-series.ts'

export interface TicketView {
  ticket: string
  series: string
  seriesTitle: string
  questions: string[]
  areas: string[]
  isCancelled: boolean
  known: { person: Ticket['person']; sessions: string[]; answers: Record<string, string> }
  /** All that was applied for. */
  chosen: (PublicSession & { waiting: number; hasCome: boolean })[]
  /** What the form offers. */
  open: PublicSession[]
}
type PublicSession = ReturnType<typeof publicSeries>['sessions'][number]

/** The page's own part of a ticket; seats are not told here, the waiting list is. */
export function ticketView(ticket: Ticket): TicketView {
  const open = ticket.sessions.filter(({ isOpen }) => isOpen)
  const seats = { applied: {}, open: open.map(({ session }) => session.publicId) }
  const series = publicSeries(ticket.series, seats)
  const own = new Map(ticket.sessions.map((one) => [one.session.publicId, one]))
  const sessions = series.sessions.map((session) => ({ ...session, left: null }))
  return {
    ticket: ticket.ticket,
    series: series.publicId,
    seriesTitle: series.title,
    questions: series.questions,
    areas: ticket.areas,
    isCancelled: ticket.isCancelled,
    known: {
      person: ticket.person,
      sessions: ticket.sessions
        .filter(({ waiting }) => waiting !== null)
        .map(({ session }) => session.publicId),
      answers: ticket.person.answers,
    },
    chosen: sessions.flatMap((session) => {
      const { waiting, hasCome = false } = own.get(session.publicId) ?? {}
      if (waiting === undefined || (waiting === null && !hasCome)) return []
      return [{ ...session, waiting: waiting ?? 0, hasCome }]
    }),
    open: sessions.filter(({ isOpen }) => isOpen),
  }
}
