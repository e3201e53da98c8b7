import { describe, expect, test } from 'vitest'
import { newId, newPublicId, now } from '#kernel/db'
import { type Actor, visitorOf } from '#kernel/tenancy'
import { anOfficerElsewhere, aStaff, aTown, useTestDatabase } from '#test'
import { markAnswersRead, readFates, setFates, withdrawFates } from './fates.server.ts'
import { inTown } from './handle.server.ts'
import { openWorkshop } from './phases.server.ts'
import { answerFate, openSlip } from './slips.server.ts'

useTestDatabase()

/** A workshop with one phone that wrote these cards. */
async function aSlip(texts: string[]) {
  const town = await aTown()
  const actor = await aStaff(town, 'administrator')
  const { id: session } = await openWorkshop(actor, {
    title: '魅力',
    prompts: ['好き'],
    fallbackPrompt: '',
  })
  const participant = { id: newId(), slip: newPublicId() }
  const cards = texts.map((text, index) => ({ id: newId(), text, number: index + 1 }))
  await inTown(actor, async (tx) => {
    const base = { town_id: actor.town, session_id: session }
    const phase = await tx.selectFrom('workshop_phase').select('id').executeTakeFirstOrThrow()
    await tx
      .insertInto('workshop_participant')
      .values({ ...base, ...participant, source: 'phone', joined_at: now() })
      .execute()
    const written = {
      prompt: '好き',
      source: 'phone' as const,
      created_at: now(),
      changed_at: now(),
    }
    await tx
      .insertInto('workshop_card')
      .values(
        cards.map((card) => ({
          ...base,
          ...card,
          ...written,
          participant_id: participant.id,
          phase_id: phase.id,
        })),
      )
      .execute()
  })
  return { town, actor, session, slip: participant.slip, cards: cards.map((card) => card.id) }
}

const declined = { fate: 'declined' as const, reason: '町の道ではないため' }

describe('fates', () => {
  test('the writer reads on the slip what became of each card, and why', async () => {
    const { town, actor, session, slip, cards } = await aSlip(['𠮷野家の前の道', '夕焼け'])
    await setFates(actor, { session, cards: cards.slice(0, 1), ...declined })
    const shown = await openSlip(visitorOf(town), slip.toLowerCase())
    expect(shown?.cards.map((card) => card.text)).toEqual(['𠮷野家の前の道', '夕焼け'])
    expect(shown?.cards[0]?.fates).toMatchObject([declined])
    expect(shown?.cards[1]?.fates).toEqual([])
  })

  test('a decision taken together is taken back together', async () => {
    const { actor, session, cards } = await aSlip(['一', '二'])
    const { batch, count } = await setFates(actor, { session, cards, fate: 'held', reason: '予算' })
    expect(count).toBe(2)
    expect(await withdrawFates(actor, batch)).toBe(2)
    expect((await readFates(actor, session)).size).toBe(0)
    await expect(withdrawFates(actor, batch)).rejects.toBeRefused('not-found')
  })

  test('a decision without a reason, for a later day or for no card is refused', async () => {
    const { actor, session, cards } = await aSlip(['一'])
    const wish = { session, cards, ...declined }
    await expect(setFates(actor, { ...wish, reason: ' ' })).rejects.toBeRefused('invalid')
    await expect(setFates(actor, { ...wish, effectiveOn: '2999-01-01' })).rejects.toBeRefused(
      'invalid',
    )
    await expect(setFates(actor, { ...wish, cards: [] })).rejects.toBeRefused('invalid')
    await expect(setFates(actor, { ...wish, cards: [newId()] })).rejects.toBeRefused('not-found')
  })

  test('the writer answers once per change, nobody else does', async () => {
    const { town, actor, session, slip, cards } = await aSlip(['一'])
    const other = await aSlip(['別'])
    await setFates(actor, { session, cards, ...declined })
    const visitor: Actor = visitorOf(town)
    const [step] = (await readFates(actor, session)).get(cards[0] ?? '')?.steps ?? []
    const answer = {
      slip,
      step: step?.id ?? '',
      kind: 'different' as const,
      words: '歩道のことです',
    }
    await expect(answerFate(visitor, { ...answer, slip: other.slip })).rejects.toBeRefused(
      'not-found',
    )
    await expect(answerFate(visitor, { ...answer, words: 'あ'.repeat(201) })).rejects.toBeRefused(
      'invalid',
    )
    await answerFate(visitor, answer)
    await expect(answerFate(visitor, answer)).rejects.toBeRefused('conflict')
    await markAnswersRead(actor, [answer.step])
    const told = (await readFates(actor, session)).get(cards[0] ?? '')?.steps[0]
    expect(told?.answer).toMatchObject({ kind: 'different', words: '歩道のことです', isRead: true })
    await withdrawFates(actor, told?.batch ?? '')
    const after = (await readFates(actor, session)).get(cards[0] ?? '')
    expect(after).toMatchObject({ steps: [], takenBack: [{ answer: { words: '歩道のことです' } }] })
  })

  test('another town sees no slip, no card and no decision; a viewer decides nothing', async () => {
    const { town, actor, session, slip, cards } = await aSlip(['一'])
    const { batch } = await setFates(actor, { session, cards, ...declined })
    const elsewhere = await anOfficerElsewhere()
    expect(await openSlip(elsewhere, slip)).toBeUndefined()
    expect((await readFates(elsewhere, session)).size).toBe(0)
    await expect(setFates(elsewhere, { session, cards, ...declined })).rejects.toBeRefused(
      'not-found',
    )
    await expect(withdrawFates(elsewhere, batch)).rejects.toBeRefused('not-found')
    const viewer = await aStaff(town, 'viewer')
    await expect(setFates(viewer, { session, cards, ...declined })).rejects.toBeRefused(
      'not-allowed',
    )
  })
})
