// Addresses of files: what is public for everybody, and everything for the desk.
import { type RouteConfigEntry, relative } from '@react-router/dev/routes'

const { route } = relative('src/kernel/files')

export const routes: RouteConfigEntry[] = [
  route(':code/files/:name', 'routes/file.ts', { id: 'public-file' }),
  route(':code/desk/files/:name', 'routes/file.ts', { id: 'desk-file' }),
]
