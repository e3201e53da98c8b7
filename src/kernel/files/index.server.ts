// The door of files: attachments and pictures of a town.
export { type MediaType, mostMegabytes } from './check.server.ts'
export { findFile, readFile, type StoredFile, saveFile, takeFile } from './files.server.ts'
export { fileResponse, type IsPublic, useFilePublicity } from './serving.server.ts'
export { openFiles, type Variant } from './shelf.server.ts'
