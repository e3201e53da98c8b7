// The door of the workshop for other modules, the server and the command line.
export { openWorkshop, type SessionPlace, startPhase } from './phases.server.ts'
export { sessionOfCode } from './room-line.server.ts'
