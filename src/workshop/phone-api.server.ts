// What phones say and are told (`/api/join/{code}`): stable, so that anybody can write another client.
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { castBallot } from './ballots.server.ts'
import { saveCard } from './card-intake.server.ts'
import { readOwnCards, withdrawCard } from './cards.server.ts'
import { giveAnswers } from './closing-answers.server.ts'
import { inTown } from './handle.server.ts'
import {
  type Joined,
  type JoinPlace,
  joinSession,
  type Participant,
  participantOf,
  placeOfCode,
} from './participants.server.ts'
import { eventStream, openPhones, pollState } from './phone-events.server.ts'
import { createLimiter, joinLimit, type Limiter, phoneLimit, readLimit } from './phone-limits.ts'
import { phonePage } from './phone-page.server.ts'
import {
  answerProblem,
  mostAnswerBytes,
  type PhoneEnv,
  problem,
  readBody,
  readCardId,
} from './phone-problems.ts'
import { AnswersBody, Ballot, CardBody, Join, Piles } from './phone-request.ts'
import { slipPicture } from './phone-slip.server.ts'
import { readPhoneState } from './phone-state.server.ts'
import { readShown } from './shown-cards.server.ts'
import { nextSortingSet, recordPiles } from './sorting-sets.server.ts'

const noStore = { 'cache-control': 'no-store' }
const halfYear = 180 * 24 * 60 * 60

export interface PhoneApi {
  /** Where slips lead: the town's own address, also where the hall's is another one. */
  publicUrl: string
}

type Member = JoinPlace & Participant
type Env = { Variables: PhoneEnv['Variables'] & { member: Member } }

/** Everything below `/api/join/`, and the page that speaks with it, `/join/`. */
export function phoneApi({ publicUrl }: PhoneApi): Hono<Env> {
  openPhones()
  const joins = createLimiter(joinLimit)
  const reads = createLimiter(readLimit)
  return new Hono<Env>()
    .onError(answerProblem)
    .post('/api/join/:code', async (c) => {
      const place = await placeOfCode(c.req.param('code'))
      const token = getCookie(c, cookieOf(place))
      const joining = await readBody(c, Join, { empty: {} })
      const known = await participantOf(place, token)
      const wait = known ? reads.take(known.actor.id) : joins.take(place.session)
      if (wait > 0) return tooFast(c, wait)
      const joined = await joinSession(place, token, joining)
      keepToken(c, place, joined, publicUrl)
      return c.json(await readPhoneState(place, joined, publicUrl), 200, noStore)
    })
    .route('/api/join/:code', memberRoutes(publicUrl, reads))
    .route('/', phonePage())
    .all('/api/join/*', (c) => problem(c, 404, 'workshop.phone.request.noAddress'))
}

/** What only those may do who have joined. */
function memberRoutes(publicUrl: string, reads: Limiter): Hono<Env> {
  const routes = new Hono<Env>()
  routes.use('/*', async (c, next) => {
    const place = await placeOfCode(c.req.param('code') ?? '')
    const participant = await participantOf(place, getCookie(c, cookieOf(place)))
    if (!participant) return problem(c, 401, 'workshop.phone.request.notJoined')
    const wait = c.req.method === 'GET' ? reads.take(participant.actor.id) : 0
    if (wait > 0) return tooFast(c, wait)
    c.set('member', { ...place, ...participant })
    await next()
  })
  addReading(routes, publicUrl)
  addWriting(routes)
  return routes
}

function addReading(routes: Hono<Env>, publicUrl: string) {
  routes
    .get('/events', (c) => answerEvents(c, publicUrl))
    .get('/cards', async (c) =>
      c.json({ cards: await readOwnCards(c.var.member.actor) }, 200, noStore),
    )
    .get('/targets', async (c) => {
      const after = Number(c.req.query('after') ?? 0) || 0
      return c.json(await readShown(c.var.member, after), 200, noStore)
    })
    .get('/piles', async (c) => c.json({ set: await nextSet(c.var.member) }, 200, noStore))
    .get('/slip.svg', (c) => {
      const { member, translator: t } = c.var
      return c.body(slipPicture(member, publicUrl, t), 200, {
        ...noStore,
        'content-type': 'image/svg+xml; charset=utf-8',
      })
    })
}

function addWriting(routes: Hono<Env>) {
  const writes = createLimiter(phoneLimit)
  routes.on(['PUT', 'DELETE'], '/*', async (c, next) => {
    const wait = writes.take(c.var.member.actor.id)
    if (wait > 0) return tooFast(c, wait)
    await next()
  })
  routes
    .put('/cards/:id', async (c) => {
      const id = readCardId(c)
      const wish = await readBody(c, CardBody)
      const { card, isNew } = await saveCard(c.var.member.actor, { id, ...wish })
      return c.json({ ...card, source: undefined }, isNew ? 201 : 200, noStore)
    })
    .delete('/cards/:id', async (c) => {
      await withdrawCard(c.var.member.actor, readCardId(c))
      return c.body(null, 204, noStore)
    })
    .put('/votes', async (c) => {
      const { votes, phase } = await readBody(c, Ballot)
      return c.json({ votes: await castBallot(c.var.member.actor, votes, phase) }, 200, noStore)
    })
    .put('/piles', async (c) => {
      const { groups, set } = await readBody(c, Piles)
      const { actor } = c.var.member
      const sorter = { session: actor.session, participant: actor.id }
      await inTown(actor, (tx) => recordPiles(tx, actor, { ...sorter, groups, set }))
      return c.json({ set: await nextSet(c.var.member) }, 200, noStore)
    })
    .put('/answers', async (c) => {
      const { answers, phase } = await readBody(c, AnswersBody, { most: mostAnswerBytes })
      const kept = await giveAnswers(c.var.member.actor, answers, phase)
      return c.json({ answers: kept }, 200, noStore)
    })
}

/** The next few cards to pile up; null where this phone has done its part. */
function nextSet({ actor }: Member) {
  const sorter = { session: actor.session, participant: actor.id }
  return inTown(actor, (tx) => nextSortingSet(tx, actor, sorter))
}

/** A stream for those who ask for one; for the others the state, with a long wait where they know it already. */
async function answerEvents(c: Context<Env>, publicUrl: string): Promise<Response> {
  const { member } = c.var
  const read = () => readPhoneState(member, member, publicUrl)
  if (c.req.header('accept')?.includes('text/event-stream'))
    return eventStream(member, member, read)
  const { state, version } = await pollState(member, c.req.query('since'), read)
  const tag = `"${version}"`
  const headers = { 'cache-control': 'no-store', etag: tag }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  return c.json({ ...state, version }, 200, headers)
}

function tooFast(c: Context, seconds: number): Response {
  const headers = { 'retry-after': String(seconds) }
  return problem(c, 429, 'workshop.phone.request.tooFast', { details: { seconds }, headers })
}

const cookieOf = (place: JoinPlace) => `hall_${place.code}`

/** Plain http in a hall must work, so Secure is set only where the town's own https address was asked. */
function keepToken(c: Context, place: JoinPlace, joined: Joined, publicUrl: string) {
  if (!joined.token) return
  const own = new URL(publicUrl)
  const secure = own.protocol === 'https:' && c.req.header('host') === own.host
  setCookie(c, cookieOf(place), joined.token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: halfYear,
    secure,
  })
}
