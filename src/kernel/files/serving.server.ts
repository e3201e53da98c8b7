// Hands files out so that nothing in them can run, and only what is public or what staff may see.
import { refuse } from '../refusal.ts'
import { mayRead } from '../tenancy/permissions.ts'
import type { Actor } from '../tenancy/schema.ts'
import { readFile, type StoredFile } from './files.server.ts'
import type { Variant } from './shelf.server.ts'

/** Is this file part of something that is published? The modules that use files know. */
export type IsPublic = (actor: Actor, hash: string) => Promise<boolean>

let isPublic: IsPublic = async () => false

/** Told once at start by the server; until then no visitor gets any file. */
export function useFilePublicity(answer: IsPublic): void {
  isPublic = answer
}

const variants: Record<string, Variant> = { '': 'original', '.320': 'small', '.1280': 'medium' }

/** Answers `/{town}/files/{hash}`, `….320` and `….1280`. */
export async function fileResponse(
  request: Request,
  actor: Actor,
  name: string,
): Promise<Response> {
  const [, hash = '', ending = ''] = /^([0-9a-f]{64})(\.\d+)?$/.exec(name) ?? []
  const variant = variants[ending]
  if (!hash || !variant) refuse('not-found', 'kernel.files.noSuchFile')
  const isAllowed = mayRead(actor) || (await isPublic(actor, hash))
  // The same answer as for a file that is not there: a hash tells nobody that it exists.
  if (!isAllowed) refuse('not-found', 'kernel.files.noSuchFile')
  // The server keeps small public pictures in memory until something is published; large ones would fill it.
  const isForMemory = actor.kind === 'visitor' && variant !== 'original'
  const etag = `"${name}"`
  const { file, bytes, mediaType } = await readFile(actor, hash, variant)
  const headers = new Headers({
    'content-type': mediaType,
    'content-disposition': disposition(file, mediaType),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // What is taken back from the public must not live on in a cache: each use asks again.
    'cache-control': isForMemory ? 'public, no-cache' : 'private, no-cache',
    etag,
  })
  if (request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-length', String(bytes.length))
  return new Response(Buffer.from(bytes), { headers })
}

/** Pictures are shown, papers are saved: a PDF's scripts have nothing to do on our address. */
function disposition({ hash, name, ...file }: StoredFile, mediaType: string): string {
  const ending = endings[mediaType] ?? ''
  const plain = `${hash.slice(0, 12)}${ending}`
  // A small picture is another kind of file than the one that bore the name.
  const told =
    name && mediaType === file.mediaType
      ? `; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`
      : ''
  return `${file.width === null ? 'attachment' : 'inline'}; filename="${plain}"${told}`
}

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

const endings: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
}
