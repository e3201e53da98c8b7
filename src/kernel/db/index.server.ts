// The door of the database.
export { now, setClock } from './clock.ts'
export {
  type Database,
  ensureDatabase,
  isDatabaseAway,
  openDatabase,
} from './connect.server.ts'
export { type EmbeddedServer, startEmbedded } from './embedded.server.ts'
export { isId, newId, newJoinCode, newPublicId } from './ids.ts'
export { database, type TablesTx, type TownTx, townDoor, useDatabase } from './in-town.server.ts'
export { type Line, type LineUser, listenTo } from './line.server.ts'
export { migrate } from './migrate.server.ts'
export { chooseDataFolder } from './place.server.ts'
export { removeTown } from './remove-town.server.ts'
