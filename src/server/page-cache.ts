// Public pages in memory: a hit touches neither the database nor React, and a changed town is seen at once.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { now } from '#kernel/db'
import { chooseLanguage, todayInTokyo } from '#kernel/i18n'
import { readTownAddress } from './addresses.ts'
import { scriptlessPolicy } from './security-headers.ts'
import type { KnownTowns } from './towns.ts'

const mostBytes = 64 * 1024 * 1024
/** What a kept form costs beside its bytes: headers, address, the entry itself. */
const bytesPerForm = 4096
const longestAddress = 512
const worthPacking = 1024

type Coding = 'br' | 'gzip' | 'identity'

/** A page as it is sent: plain, or packed for those who can unpack it. */
interface Form {
  etag: string
  body: Uint8Array<ArrayBuffer>
  headers: Record<string, string>
  /** Names and values in one list, as Node writes them without looking at each again. */
  list: string[]
  /** Of the answer that nothing has changed. */
  shortList: string[]
}

export interface PageCache {
  /** Answers straight from memory; undefined where the request has to go its whole way. */
  answer(request: IncomingMessage, response: ServerResponse, requestId: string): number | undefined
  /** Draws a page and keeps it where that is allowed; equal requests at the same time are drawn once. */
  through(request: Request, draw: () => Promise<Response>): Promise<Response>
}

/** A cache of public pages by path, query, language, town version and today's date in the town. */
export function createPageCache(towns: KnownTowns): PageCache {
  const forms = new LRUCache<string, Form>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 8,
    sizeCalculation: (form, name) => form.body.length + name.length + bytesPerForm,
  })
  const make = makeOnce(forms)
  return {
    answer(request, response, requestId) {
      const key = keyOf(askedOfNode(request), towns)
      const coding = codingFor(request.headers['accept-encoding'])
      const form = key === undefined ? undefined : forms.get(`${coding} ${key}`)
      return form && send(form, request, response, requestId)
    },
    async through(request, draw) {
      const key = keyOf(askedOfFetch(request), towns)
      // Only a GET shows what a page is: the answer to a HEAD has no body.
      if (key === undefined || request.method !== 'GET') return draw()
      const plain = await make(`identity ${key}`, () => draw().then(asForm))
      if (plain instanceof Response) return plain
      const coding = codingFor(request.headers.get('accept-encoding'))
      if (coding === 'identity') return asResponse(plain, request)
      const packed = await make(`${coding} ${key}`, () => pack(plain, coding))
      return packed instanceof Response ? packed : asResponse(packed, request)
    },
  }
}

/** What was kept under a name, else what `work` makes: once for all who ask meanwhile, and kept where it may be. */
function makeOnce(forms: LRUCache<string, Form>) {
  const running = new Map<string, Promise<Form | undefined>>()
  return async (name: string, work: () => Promise<Form | Response>): Promise<Form | Response> => {
    const other = running.get(name)
    const known = forms.get(name) ?? (other && (await other))
    if (known) return known
    const made = work()
    const isForm = (one: Form | Response): one is Form => !(one instanceof Response)
    // Whoever waits for the same page draws it himself where this one fails or is for one person.
    const shared = made.then((one) => (isForm(one) ? one : undefined)).catch(() => undefined)
    running.set(name, shared)
    try {
      const form = await made
      if (isForm(form)) forms.set(name, form)
      return form
    } finally {
      running.delete(name)
    }
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
function keyOf(asked: Asked, towns: KnownTowns): string | undefined {
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

/** The answer itself where it is not a plain 200, or is meant for one person. */
async function asForm(response: Response): Promise<Form | Response> {
  const isPersonal = response.headers.has('set-cookie')
  const mayBeKept = !/no-store|private/.test(response.headers.get('cache-control') ?? '')
  if (response.status !== 200 || isPersonal || !mayBeKept) return response
  const body = new Uint8Array(await response.arrayBuffer())
  return makeForm('identity', body, Object.fromEntries(response.headers))
}

function makeForm(
  coding: Coding,
  body: Uint8Array<ArrayBuffer>,
  told: Record<string, string>,
): Form {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  const headers: Record<string, string> = {
    'content-security-policy': scriptlessPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...told,
    'cache-control': 'public, no-cache',
    vary: 'Accept-Encoding, Accept-Language, Cookie',
    etag,
    'content-length': String(body.length),
  }
  if (coding !== 'identity') headers['content-encoding'] = coding
  const pairs = Object.entries(headers)
  const short = pairs.filter(([name]) => !/^content-(length|type|encoding)$/.test(name))
  return { etag, body, headers, list: pairs.flat(), shortList: short.flat() }
}

/** Packed before it is sent: on a phone's line twenty times the bytes take far longer than packing them. */
async function pack(plain: Form, coding: Coding): Promise<Form> {
  const { body, headers } = plain
  if (body.length < worthPacking || !isText(plain)) return plain
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  const packed =
    coding === 'br' ? await promisify(brotliCompress)(body, quality) : await promisify(gzip)(body)
  return makeForm(coding, packed, headers)
}

/** Pictures are packed already. */
function isText({ headers }: Form): boolean {
  return /^text\/|json|xml/.test(String(headers['content-type']))
}

function codingFor(accept: string | readonly string[] | null | undefined): Coding {
  if (!accept) return 'identity'
  if (accept.includes('br')) return 'br'
  return accept.includes('gzip') ? 'gzip' : 'identity'
}

function send(
  form: Form,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): number {
  if (matches(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304, [...form.shortList, 'x-request-id', requestId]).end()
    return 304
  }
  response.writeHead(200, [...form.list, 'x-request-id', requestId])
  response.end(request.method === 'HEAD' ? undefined : form.body)
  return 200
}

function asResponse(form: Form, request: Request): Response {
  const isUnchanged = matches(request.headers.get('if-none-match'), form.etag)
  const list = isUnchanged ? form.shortList : form.list
  const headers = new Headers()
  for (let at = 0; at < list.length; at += 2) headers.set(list[at] ?? '', list[at + 1] ?? '')
  return isUnchanged
    ? new Response(null, { status: 304, headers })
    : new Response(form.body, { status: 200, headers })
}

function matches(wanted: string | null | undefined, etag: string): boolean {
  if (!wanted) return false
  return wanted === etag || wanted.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}
