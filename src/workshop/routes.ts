// The workshop's addresses, in alphabetical order.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const here = relative(import.meta.dirname)

/** Inside the frame of the public pages. */
export const publicRoutes: RouteConfigEntry[] = [
  here.route(':town/ticket/:ticket', 'routes/ticket.tsx'),
  here.route(':town/ticket/:ticket/cancel', 'routes/ticket-cancel.tsx'),
  here.route(':town/workshops', 'routes/workshops.tsx'),
  here.route(':town/workshops/:series', 'routes/workshop.tsx'),
]

/** Pages with a frame of their own, outside of any town, and files. */
export const routes: RouteConfigEntry[] = [
  here.route('hall', 'routes/hall.tsx'),
  here.route('screen/:join', 'routes/screen.tsx'),
  here.route(':town/desk/sessions/:session/board', 'routes/board.tsx'),
  here.route(':town/desk/sessions/:session/board-proposals', 'routes/board-proposals.ts'),
  here.route(':town/desk/sessions/:session/book/:file', 'routes/session-book-file.ts'),
  here.route(':town/desk/sessions/:session/projector', 'routes/projector.tsx'),
  here.route(':town/desk/sessions/:session/minutes/file', 'routes/session-minutes-file.ts'),
  here.route(':town/desk/sessions/:session/people/file', 'routes/session-people-file.ts'),
  here.route(':town/desk/workshops/archive/:series', 'routes/workshop-archive-file.ts'),
  here.route(':town/workshops/:series/calendar.ics', 'routes/workshop-calendar.ics.ts'),
  here.route(':town/desk/sessions/:session/paper/card', 'routes/session-paper-card.ts'),
  here.route(':town/desk/sessions/:session/paper/sheets.pdf', 'routes/session-paper-sheets.ts'),
  here.route('live/board/:session/cards', 'routes/live-cards.ts'),
  here.route('live/board/:session/events', 'routes/live-events.ts'),
  here.route('table/:join', 'routes/table.tsx'),
]

/** Inside the frame of the desk. */
export const deskRoutes: RouteConfigEntry[] = [
  here.route(':town/desk/sessions/:session', 'routes/session-plan.tsx'),
  here.route(':town/desk/sessions/:session/agenda', 'routes/session-agenda.tsx'),
  here.route(':town/desk/sessions/:session/board-list', 'routes/board-list.tsx'),
  here.route(':town/desk/sessions/:session/book', 'routes/session-book.tsx'),
  here.route(':town/desk/sessions/:session/cards', 'routes/session-cards.tsx'),
  here.route(':town/desk/sessions/:session/choices', 'routes/choices.tsx'),
  here.route(':town/desk/sessions/:session/devices', 'routes/devices.tsx'),
  here.route(':town/desk/sessions/:session/moderation', 'routes/moderation.tsx'),
  here.route(':town/desk/sessions/:session/photos', 'routes/session-photos.tsx'),
  here.route(':town/desk/sessions/:session/results', 'routes/results.tsx'),
  here.route(':town/desk/sessions/:session/stage', 'routes/stage.tsx'),
  here.route(':town/desk/sessions/:session/stage/close', 'routes/stage-close.tsx'),
  here.route(':town/desk/sessions/:session/paper', 'routes/session-paper.tsx'),
  here.route(':town/desk/workshops', 'routes/desk-workshops.tsx'),
  here.route(':town/desk/workshops/archive', 'routes/workshop-archive.tsx'),
  here.route(':town/desk/workshops/new', 'routes/workshop-new.tsx'),
  here.route(':town/desk/workshops/:series', 'routes/workshop-series.tsx'),
  here.route(':town/desk/sessions/:session/door', 'routes/session-door.tsx'),
  here.route(':town/desk/sessions/:session/minutes', 'routes/session-minutes.tsx'),
  here.route(':town/desk/sessions/:session/people', 'routes/session-people.tsx'),
  here.route(':town/desk/sessions/:session/people/attendance', 'routes/session-attendance.tsx'),
  here.route(':town/desk/sessions/:session/people/files', 'routes/session-people-files.tsx'),
  here.route(':town/desk/sessions/:session/people/:person', 'routes/session-person.tsx'),
  here.route(
    ':town/desk/sessions/:session/people/:person/cancel',
    'routes/session-person-cancel.tsx',
  ),
  here.route(':town/desk/workshops/population', 'routes/population.tsx'),
]
