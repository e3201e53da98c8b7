// For tests: an evening that is open, and phones in it.
import { Hono } from 'hono'
import { newId } from '#kernel/db'
import { createTranslator, type Translator } from '#kernel/i18n'
import type { GuestActor, StaffActor } from '#kernel/tenancy'
import { aStaff, aTown } from '#test'
import { saveCard } from './card-intake.server.ts'
import { workshopMessages as en } from './messages.en.ts'
import { workshopMessages as ja } from './messages.ja.ts'
import { type JoinPlace, joinSession, placeOfCode } from './participants.server.ts'
import { openWorkshop, type SessionPlace } from './phases.server.ts'
import { phoneApi } from './phone-api.server.ts'

export interface Evening {
  facilitator: StaffActor
  session: SessionPlace
  place: JoinPlace
}

/** A session that takes cards, with its facilitator, in a town of its own. */
export async function anEvening(prompts: string[] = ['町の好きなところ']): Promise<Evening> {
  const town = await aTown()
  const facilitator = await aStaff(town, 'facilitator')
  const session = await openWorkshop(facilitator, {
    title: '魅力発見ワークショップ',
    prompts,
    fallbackPrompt: '自由に',
  })
  return { facilitator, session, place: await placeOfCode(session.code) }
}

/** A phone that joined. */
export async function aPhone({ place }: Pick<Evening, 'place'>): Promise<GuestActor> {
  return (await joinSession(place, undefined)).actor
}

/** A card of this phone, on disk. */
export async function aCard(phone: GuestActor, text: string): Promise<string> {
  const id = newId()
  await saveCard(phone, { id, text })
  return id
}

/** The phones' addresses as a program sees them: with a cookie of its own, without a socket. */
export function aClient(api: { request: typeof Hono.prototype.request }, code: string) {
  let cookie = ''
  async function send(method: string, path = '', body?: unknown, headers = {}) {
    const response = await api.request(`http://hall.test/api/join/${code}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  return {
    join: (body?: unknown) => send('POST', '', body),
    get: (path: string, headers = {}) => send('GET', path, undefined, headers),
    put: (path: string, body: unknown) => send('PUT', path, body),
    drop: (path: string) => send('DELETE', path),
    cookie: () => cookie,
  }
}

/** The phones' addresses alone, in Japanese. */
export function aPhoneApi() {
  const words = createTranslator('ja', { ja: { workshop: ja }, en: { workshop: en } })
  return new Hono<{ Variables: { translator: Translator; requestId: string } }>()
    .use(async (c, next) => {
      c.set('translator', words as unknown as Translator)
      c.set('requestId', 'test')
      await next()
    })
    .route('/', phoneApi({ publicUrl: 'https://machi.example.jp' }))
}
