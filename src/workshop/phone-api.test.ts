import { describe, expect, test } from 'vitest'
import { database, newId } from '#kernel/db'
import { aStaff, aTown, useTestDatabase } from '#test'
import { readCards } from './cards.server.ts'
import { inTown } from './handle.server.ts'
import { hideCard } from './moderation.server.ts'
import { startPhase } from './phases.server.ts'
import { aClient, anEvening, aPhoneApi, type Evening } from './phone-testing.ts'
import { closeRooms, openRooms } from './room.server.ts'

useTestDatabase()

const api = aPhoneApi()
const phoneIn = (evening: Evening) => aClient(api, evening.session.code)

async function aJoinedPhone(evening: Evening, body?: unknown) {
  const phone = phoneIn(evening)
  const response = await phone.join(body)
  return { ...phone, state: await response.json() }
}

const begin = (evening: Evening, kind: 'share' | 'vote' | 'questions' | 'close', settings = {}) =>
  startPhase(evening.facilitator, evening.session.id, { kind, settings })

const cardsOf = (evening: Evening) => readCards(evening.facilitator, evening.session.id)

describe('joining', () => {
  test('a phone that joins is told all it needs, and the same cookie is the same participant', async () => {
    const evening = await anEvening(['好きなところ', '困ったところ'])
    const phone = await aJoinedPhone(evening, { nickname: ' はな ', table: 3 })
    expect(phone.state).toMatchObject({
      workshop: evening.session.publicId,
      title: '魅力発見ワークショップ',
      phase: { kind: 'write', isOpen: true },
      prompts: ['好きなところ', '困ったところ'],
      timer: null,
      voteBudget: null,
      cards: [],
      nickname: 'はな',
      table: 3,
    })
    expect(phone.state.slip).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    expect(phone.state.slipUrl).toBe(
      `https://machi.example.jp/${evening.place.town.code}/voice/${phone.state.slip}`,
    )
    const again = await (await phone.join()).json()
    expect(again).toMatchObject({ slip: phone.state.slip, nickname: 'はな', table: 3 })
    const other = await aJoinedPhone(evening)
    expect(other.state.slip).not.toBe(phone.state.slip)
  })

  test('the cookie cannot be read by scripts and works over plain http', async () => {
    const evening = await anEvening()
    const cookie = (await phoneIn(evening).join()).headers.get('set-cookie')
    expect(cookie).toMatch(/^hall_\w{6}=[\w-]{32}; .*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toMatch(/secure/i)
  })

  test('small letters and full-width letters of the code are as good; an unknown code is a problem in the reader’s words', async () => {
    const evening = await anEvening()
    const wide = evening.session.code
      .toLowerCase()
      .replace(/[a-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    expect((await aClient(api, encodeURIComponent(wide)).join()).status).toBe(200)
    const response = await aClient(api, 'ZZZZZZ').join()
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ status: 404, title: '見つかりません' })
  })

  test('without joining nothing can be written or read', async () => {
    const phone = phoneIn(await anEvening())
    expect((await phone.put(`/cards/${newId()}`, { text: '桜' })).status).toBe(401)
    expect((await phone.get('/events')).status).toBe(401)
    expect((await phone.put('/votes', { votes: {} })).status).toBe(401)
  })

  test('a cookie of one town’s hall opens no other hall', async () => {
    const [here, there] = [await anEvening(), await anEvening()]
    const phone = await aJoinedPhone(here)
    const stolen = phone.cookie().replace(here.session.code, there.session.code)
    const response = await api.request(
      `http://hall.test/api/join/${there.session.code}/cards/${newId()}`,
      { method: 'PUT', headers: { cookie: stolen }, body: JSON.stringify({ text: '桜' }) },
    )
    expect(response.status).toBe(401)
  })
})

describe('writing', () => {
  test('a card sent twice is one card; a correction keeps what was there before', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const path = `/cards/${newId()}`
    const first = await phone.put(path, { text: ' 十勝川の朝もや\n', table: 2 })
    expect([first.status, await first.json()]).toMatchObject([
      201,
      { number: 1, text: '十勝川の朝もや', prompt: '町の好きなところ', table: 2 },
    ])
    expect((await phone.put(path, { text: '十勝川の朝もや', table: 2 })).status).toBe(200)
    expect((await phone.put(path, { text: '十勝川の夕もや' })).status).toBe(200)
    expect(await cardsOf(evening)).toMatchObject([{ text: '十勝川の夕もや', table: 2 }])
    const steps = await inTown(evening.facilitator, (tx) =>
      tx.selectFrom('workshop_card_step').select(['kind', 'text']).execute(),
    )
    expect(steps).toEqual([{ kind: 'corrected', text: '十勝川の朝もや' }])
  })

  test('nobody writes over, corrects or withdraws another’s card', async () => {
    const evening = await anEvening()
    const [mine, theirs] = [await aJoinedPhone(evening), await aJoinedPhone(evening)]
    const path = `/cards/${newId()}`
    await mine.put(path, { text: '私の言葉' })
    expect((await theirs.put(path, { text: '別の言葉' })).status).toBe(403)
    expect((await theirs.drop(path)).status).toBe(403)
    expect(await cardsOf(evening)).toMatchObject([{ text: '私の言葉', withdrawnAt: null }])
  })

  test('after the phase a new card or a correction is refused, but the same card again is still confirmed', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const path = `/cards/${newId()}`
    await phone.put(path, { text: '桜' })
    await begin(evening, 'share')
    expect((await phone.put(path, { text: '桜' })).status).toBe(200)
    expect((await phone.put(path, { text: '梅' })).status).toBe(409)
    expect((await phone.put(`/cards/${newId()}`, { text: '遅れた' })).status).toBe(409)
  })

  test('a card can be withdrawn after the end, twice, and never written again', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const path = `/cards/${newId()}`
    await phone.put(path, { text: '桜' })
    await begin(evening, 'close')
    expect((await phone.drop(path)).status).toBe(204)
    expect((await phone.drop(path)).status).toBe(204)
    await startPhase(evening.facilitator, evening.session.id, { kind: 'write' })
    expect((await phone.put(path, { text: '桜' })).status).toBe(409)
    expect(await (await phone.get('/cards')).json()).toMatchObject({
      cards: [{ number: 1, text: '', withdrawn: true }],
    })
  })

  test('rare characters, emoji of several parts, scripts and control characters stay text', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const texts = [
      '𠮷野家の👨‍👩‍👧‍👦',
      '<script>alert(1)</script>',
      '=cmd|calc',
      'ベル\u0007',
      '零\u0000字',
    ]
    for (const text of texts) {
      expect((await phone.put(`/cards/${newId()}`, { text })).status).toBe(201)
    }
    const kept = (await cardsOf(evening)).map(({ text }) => text)
    expect(kept).toEqual([...texts.slice(0, 4), '零␀字'])
  })

  test('an empty card, one of 1,001 letters and an unknown theme are refused; 1,000 rare letters are taken', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const put = async (body: object) => (await phone.put(`/cards/${newId()}`, body)).status
    expect(await put({ text: ' 　\u200b\n' })).toBe(422)
    expect(await put({ text: 'あ'.repeat(1001) })).toBe(422)
    expect(await put({ text: '桜', prompt: 'ないテーマ' })).toBe(422)
    expect(await put({ text: '𠮷'.repeat(1000) })).toBe(201)
  })

  test('a megabyte, broken JSON and a wrong number are told as problems, and nothing is kept', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const big = await phone.put(`/cards/${newId()}`, { text: 'あ'.repeat(400_000) })
    const broken = await phone.put(`/cards/${newId()}`, '{"text":')
    const wrong = await phone.put('/cards/1', { text: '桜' })
    const shape = await phone.put(`/cards/${newId()}`, { text: 5 })
    expect([big, broken, wrong, shape].map(({ status }) => status)).toEqual([413, 400, 422, 422])
    for (const response of [big, broken, wrong, shape]) {
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      expect((await response.json()).detail).toMatch(/。$/)
    }
    expect(await cardsOf(evening)).toEqual([])
  })

  test('one phone that writes without end must wait; its neighbour at the same address need not', async () => {
    const evening = await anEvening()
    const [busy, calm] = [await aJoinedPhone(evening), await aJoinedPhone(evening)]
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, n) => busy.put(`/cards/${newId()}`, { text: `${n}` })),
    )
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await calm.put(`/cards/${newId()}`, { text: '静か' })).status).toBe(201)
  })
})

describe('voting and answering', () => {
  test('a ballot is replaced as a whole, and nothing beyond the budget, hidden or of another hall is taken', async () => {
    const [evening, elsewhere] = [await anEvening(), await anEvening()]
    const phone = await aJoinedPhone(evening)
    const [one, two, hidden, foreign] = [newId(), newId(), newId(), newId()]
    for (const id of [one, two, hidden]) await phone.put(`/cards/${id}`, { text: id })
    await (await aJoinedPhone(elsewhere)).put(`/cards/${foreign}`, { text: '外' })
    await hideCard(evening.facilitator, {
      session: evening.session.id,
      card: hidden,
      reason: '個人の名前',
    })
    const vote = async (votes: unknown) => (await phone.put('/votes', { votes })).status
    expect(await vote({ [one]: 1 })).toBe(409)
    await begin(evening, 'vote', { budget: 3, mostPerTarget: 2 })
    expect(await vote({ [one]: 2, [two]: 1 })).toBe(200)
    expect(await vote({ [one]: 2, [two]: 2 })).toBe(422)
    expect(await vote({ [one]: 3 })).toBe(422)
    expect(await vote({ [hidden]: 1 })).toBe(422)
    expect(await vote({ [foreign]: 1 })).toBe(422)
    expect(await vote({ [one]: -1 })).toBe(422)
    const again = await (await phone.join()).json()
    expect(again).toMatchObject({ voteBudget: 3, votes: { [one]: 2, [two]: 1 } })
  })

  test('other programs may send a ballot as a list', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const [one, two] = [newId(), newId()]
    for (const id of [one, two]) await phone.put(`/cards/${id}`, { text: id })
    await begin(evening, 'vote')
    const vote = async (votes: unknown) =>
      (await (await phone.put('/votes', { votes })).json()).votes
    expect(await vote([one, one, two])).toEqual({ [one]: 2, [two]: 1 })
    expect(await vote([{ card: two, dots: 3 }, { target: one }])).toEqual({ [two]: 3, [one]: 1 })
  })

  test('closing questions take answers that fit them, only while they are asked', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const send = async (answers: object) => (await phone.put('/answers', { answers })).status
    expect(await send({ q1: 5 })).toBe(409)
    await begin(evening, 'questions', {
      questions: [
        { id: 'q1', text: 'また来たいですか', kind: 'will' },
        { id: 'q2', text: '感想', kind: 'words' },
        { id: 'q3', text: '参加しますか', kind: 'yesNo' },
      ],
    })
    expect(await send({ q1: 8, q2: ' 楽しかった ', q3: true })).toBe(200)
    expect(await send({ q1: 11 })).toBe(422)
    expect(await send({ q9: 1 })).toBe(422)
    expect(await (await phone.join()).json()).toMatchObject({
      answers: { q1: 8, q2: '楽しかった', q3: 'yes' },
    })
  })
})

describe('being told', () => {
  test('the cards of others are shown only once they are revealed, and never hidden or withdrawn ones', async () => {
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const [shown, gone] = [newId(), newId()]
    await phone.put(`/cards/${shown}`, { text: '見える' })
    await phone.put(`/cards/${gone}`, { text: '消えた' })
    await phone.drop(`/cards/${gone}`)
    expect((await phone.get('/targets')).status).toBe(409)
    await begin(evening, 'vote', { on: 'cards' })
    expect(await (await phone.get('/targets')).json()).toMatchObject({
      voteOn: 'cards',
      cards: [{ id: shown, text: '見える' }],
      total: 1,
      next: null,
    })
  })

  test('a phone hears of a phase without joining again, and its owner of a hidden card with the reason', async () => {
    await openRooms(database(), { warn: () => undefined })
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const id = newId()
    await phone.put(`/cards/${id}`, { text: '山田さんの家' })
    const stream = await phone.get('/events', { accept: 'text/event-stream' })
    const events = heard(stream)
    expect(await events.next('state')).toMatchObject({ phase: { kind: 'write' } })
    await begin(evening, 'share')
    expect(await events.next('phase')).toMatchObject({ phase: { kind: 'share' } })
    const reason = '個人の名前が入っています'
    await hideCard(evening.facilitator, { session: evening.session.id, card: id, reason })
    expect(await events.next('cards')).toMatchObject({ cards: [{ id, hidden: reason }] })
    await events.close()
    await closeRooms()
  })

  test('where streams are broken the state can be polled, and is not sent again while nothing changed', async () => {
    await openRooms(database(), { warn: () => undefined })
    const evening = await anEvening()
    const phone = await aJoinedPhone(evening)
    const { version, phase } = await (await phone.get('/events')).json()
    expect(phase).toMatchObject({ kind: 'write' })
    const same = await phone.get('/events', { 'if-none-match': `"${version}"` })
    expect(same.status).toBe(304)
    const waiting = phone.get(`/events?since=${version}`)
    await begin(evening, 'share')
    expect(await (await waiting).json()).toMatchObject({ phase: { kind: 'share' } })
    await closeRooms()
  })

  test('the slip is a picture that leads to the town’s own address', async () => {
    const phone = await aJoinedPhone(await anEvening())
    const picture = await phone.get('/slip.svg')
    expect(picture.headers.get('content-type')).toContain('image/svg+xml')
    expect(await picture.text()).toContain(phone.state.slip.slice(0, 4))
  })

  test('nobody elsewhere learns what is said here', async () => {
    const evening = await anEvening()
    const town = await aTown()
    const stranger = await aStaff(town, 'administrator')
    await (await aJoinedPhone(evening)).put(`/cards/${newId()}`, { text: '桜' })
    await expect(readCards(stranger, evening.session.id)).rejects.toBeRefused('not-found')
  })
})

/** Reads a stream of events until one of a kind comes. */
function heard(response: Response) {
  const reader = (response.body ?? new ReadableStream()).getReader()
  let text = ''
  return {
    async next(kind: string) {
      for (;;) {
        const found = new RegExp(`event: ${kind}\ndata: (.*)\n\n`).exec(text)
        if (found) {
          text = text.slice(found.index + found[0].length)
          return JSON.parse(found[1] ?? '')
        }
        const { value, done } = await reader.read()
        if (done) throw new Error(`the stream ended before ${kind}`)
        text += new TextDecoder().decode(value)
      }
    },
    close: () => reader.cancel(),
  }
}
