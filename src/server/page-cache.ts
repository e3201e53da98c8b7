// Public pages in memory: a hit touches neither the database nor React, and a changed town is seen at once.
import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { now } from '#kernel/db'
import { chooseLanguage, todayInTokyo } from '#kernel/i18n'
import { readTownAddress } from './addresses.ts'
import { scriptlessPolicy } from './security-headers.ts'
import type { KnownTowns } from './towns.ts'

const mostBytes = 64 * 1024 * 1024
const longestAddress = 512
const worthPacking = 1024

type Coding = 'br' | 'gzip' | 'identity'

interface Form {
  etag: string
  body: Uint8Array<ArrayBuffer>
  headers: OutgoingHttpHeaders
}

interface Page {
  bytes: number
  forms: Map<Coding, Form>
}

export interface PageCache {
  /** Answers straight from memory; false where the request has to go its whole way. */
  answer(request: IncomingMessage, response: ServerResponse): number | undefined
  /** Draws a page and keeps it where that is allowed; equal requests at the same time are drawn once. */
  through(request: Request, draw: () => Promise<Response>): Promise<Response>
}

/** A cache of public pages by path, query, language, town version and today's date in the town. */
export function createPageCache(towns: KnownTowns): PageCache {
  const pages = new LRUCache<string, Page>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 8,
    sizeCalculation: (page, key) => page.bytes + key.length,
  })
  const drawing = new Map<string, Promise<Page | undefined>>()
  const keyOf = (asked: Asked) => keyOfAsked(asked, towns)
  return {
    answer(request, response) {
      const key = keyOf(askedOfNode(request))
      const page = key === undefined ? undefined : pages.get(key)
      return page && send(page, request, response)
    },
    async through(request, draw) {
      const key = keyOf(askedOfFetch(request))
      if (key === undefined) return draw()
      const other = await drawing.get(key)
      if (other) return asResponse(other, request)
      const { page, response } = await drawOnce(drawing, key, draw)
      if (!page) return response
      pages.set(key, page)
      void addPackedForms(page).then(() => {
        if (pages.peek(key) === page) pages.set(key, page)
      })
      return asResponse(page, request)
    },
  }
}

interface Asked {
  method: string
  url: string
  cookie: string | null | undefined
  acceptLanguage: string | null | undefined
}

function askedOfNode({ method = '', url = '', headers }: IncomingMessage): Asked {
  return { method, url, cookie: headers.cookie, acceptLanguage: headers['accept-language'] }
}

function askedOfFetch({ method, url, headers }: Request): Asked {
  const { pathname, search } = new URL(url)
  const cookie = headers.get('cookie')
  return { method, url: pathname + search, cookie, acceptLanguage: headers.get('accept-language') }
}

/** undefined where the answer may not be kept. */
function keyOfAsked(asked: Asked, towns: KnownTowns): string | undefined {
  const { method, url } = asked
  if ((method !== 'GET' && method !== 'HEAD') || url.length > longestAddress) return undefined
  const address = readTownAddress(url)
  if (!address?.isPublic) return undefined
  const stamp = towns.stampOf(address.code)
  if (stamp === undefined) return undefined
  return `${languageOf(asked)} ${todayInTokyo(now())} ${stamp} ${url}`
}

function languageOf({ url, cookie, acceptLanguage }: Asked) {
  const query = url.includes('lang=')
    ? new URLSearchParams(url.slice(url.indexOf('?'))).get('lang')
    : null
  return chooseLanguage({ query, cookie, acceptLanguage })
}

async function drawOnce(
  drawing: Map<string, Promise<Page | undefined>>,
  key: string,
  draw: () => Promise<Response>,
) {
  const drawn = draw()
  const kept = drawn.then(asPage)
  // Whoever waits for the same page draws it himself where this one fails.
  const shared = kept.catch(() => undefined)
  drawing.set(key, shared)
  try {
    return { page: await kept, response: await drawn }
  } finally {
    drawing.delete(key)
  }
}

/** undefined where the answer is not a plain 200, or is meant for one person. */
async function asPage(response: Response): Promise<Page | undefined> {
  const isPersonal = response.headers.has('set-cookie')
  const mayBeKept = !/no-store|private/.test(response.headers.get('cache-control') ?? '')
  if (response.status !== 200 || isPersonal || !mayBeKept) return undefined
  const body = new Uint8Array(await response.clone().arrayBuffer())
  const form = makeForm('identity', body, Object.fromEntries(response.headers))
  return { bytes: body.length, forms: new Map([['identity', form]]) }
}

function makeForm(
  coding: Coding,
  body: Uint8Array<ArrayBuffer>,
  headers: OutgoingHttpHeaders,
): Form {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const fixed: OutgoingHttpHeaders = {
    'content-security-policy': scriptlessPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...headers,
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding, Accept-Language, Cookie',
    etag,
    'content-length': body.length,
  }
  if (coding !== 'identity') fixed['content-encoding'] = coding
  return { etag, body, headers: fixed }
}

/** Packs a page after it was sent, so that the first reader does not wait for it. */
async function addPackedForms(page: Page) {
  const plain = page.forms.get('identity')
  if (!plain || plain.body.length < worthPacking || !isText(plain)) return
  const headers = { ...plain.headers }
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const br = await promisify(brotliCompress)(plain.body, quality)
  const gz = await promisify(gzip)(plain.body)
  page.forms.set('br', makeForm('br', br, headers))
  page.forms.set('gzip', makeForm('gzip', gz, headers))
  page.bytes += br.length + gz.length
}

/** Pictures are packed already. */
function isText({ headers }: Form): boolean {
  return /^text\/|json|xml/.test(String(headers['content-type']))
}

function chooseForm(page: Page, accept: string | null | undefined): Form | undefined {
  const plain = page.forms.get('identity')
  if (!accept) return plain
  if (accept.includes('br')) return page.forms.get('br') ?? plain
  if (accept.includes('gzip')) return page.forms.get('gzip') ?? plain
  return plain
}

function send(page: Page, request: IncomingMessage, response: ServerResponse): number | undefined {
  const form = chooseForm(page, request.headers['accept-encoding'] as string | undefined)
  if (!form) return undefined
  if (matches(request.headers['if-none-match'], form.etag)) {
    const {
      'content-length': _,
      'content-type': __,
      'content-encoding': ___,
      ...kept
    } = form.headers
    response.writeHead(304, kept).end()
    return 304
  }
  response.writeHead(200, form.headers)
  response.end(request.method === 'HEAD' ? undefined : form.body)
  return 200
}

function asResponse(page: Page, request: Request): Response {
  const form = page.forms.get('identity')
  const headers = new Headers()
  for (const [name, value] of Object.entries(form?.headers ?? {})) headers.set(name, String(value))
  if (form && matches(request.headers.get('if-none-match'), form.etag)) {
    headers.delete('content-length')
    return new Response(null, { status: 304, headers })
  }
  return new Response(request.method === 'HEAD' ? null : form?.body, { status: 200, headers })
}

function matches(wanted: string | null | undefined, etag: string): boolean {
  if (!wanted) return false
  return wanted === etag || wanted.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
