import { expect, test } from 'vitest'
import { newId } from '#kernel/db'
import { anAdministrator, anOfficerElsewhere, useTestDatabase } from '#test'
import { correctTypedCard, typeCards } from './cards.server.ts'
import { findPaperForm, listTyped, makePaperForms, promptsAsked } from './paper.server.ts'
import { openWorkshop } from './phases.server.ts'
import { commitFromForm, previewFromForm } from './routes/paper-forms.server.ts'
import { openSlip } from './slips.server.ts'

useTestDatabase()

const input = { title: '魅力発見', prompts: ['好きなところ'], fallbackPrompt: '' }

test('words from a printed sheet are found again by the slip on it', async () => {
  const actor = await anAdministrator()
  const { id: session } = await openWorkshop(actor, input)
  const [slip = ''] = await makePaperForms(actor, session, 2)
  const { participant } = await findPaperForm(actor, session, ` ${slip.toLowerCase()} `)
  await typeCards(actor, session, {
    cards: [{ text: '夕焼け', table: 3 }],
    source: 'paper',
    participant,
  })
  const found = await openSlip(actor, slip)
  expect(found?.cards.map(({ text }) => text)).toEqual(['夕焼け'])
})

test('a card that is sent twice is one card, and its sheet is one sheet', async () => {
  const actor = await anAdministrator()
  const { id: session } = await openWorkshop(actor, input)
  const typing = { cards: [{ id: newId(), text: '夕焼け' }], source: 'paper' as const }
  const first = await typeCards(actor, session, typing)
  const again = await typeCards(actor, session, typing)
  expect(again).toEqual({ participant: first.participant, slip: first.slip, cards: [] })
  expect((await openSlip(actor, first.slip))?.cards).toHaveLength(1)
})

test('a pasted table whose button is pressed twice is taken in once', async () => {
  const actor = await anAdministrator()
  const { id: session } = await openWorkshop(actor, input)
  const posted = (fields: Record<string, string>) =>
    new Request('http://town/', { method: 'POST', body: new URLSearchParams(fields) })
  const looked = await previewFromForm(posted({ pasted: '夕焼け\n夜空' }), input.prompts)
  const { rows = [], source = '' } = looked.ok ? looked.value : {}
  const commit = () =>
    commitFromForm(actor, session, posted({ rows: JSON.stringify(rows), source }))
  expect(await commit()).toMatchObject({ ok: true, value: { count: 2 } })
  expect(await commit()).toMatchObject({ ok: true, value: { count: 0 } })
  expect(await listTyped(actor, session)).toHaveLength(2)
})

test('two corrections of one card at once both stay in its steps', async () => {
  const actor = await anAdministrator()
  const { id: session } = await openWorkshop(actor, input)
  const { cards } = await typeCards(actor, session, {
    cards: [{ text: '一' }],
    source: 'paper',
  })
  const id = cards[0]?.id ?? ''
  const words = ['二', '三', '四', '五']
  await Promise.all(words.map((text) => correctTypedCard(actor, session, { id, text })))
  const [card] = await listTyped(actor, session)
  expect([...(card?.before ?? []), card?.text].toSorted()).toEqual(['一', ...words].toSorted())
})

test('a correction keeps what was typed first, and who typed is said', async () => {
  const actor = await anAdministrator()
  const { id: session } = await openWorkshop(actor, input)
  const { cards } = await typeCards(actor, session, {
    cards: [{ text: '夕やけ' }],
    source: 'paper',
  })
  await correctTypedCard(actor, session, { id: cards[0]?.id ?? '', text: '夕焼け' })
  const typed = { text: '夕焼け', before: ['夕やけ'], enteredBy: '役場 花子' }
  expect(await listTyped(actor, session)).toMatchObject([typed])
})

test('another hall’s sheet, and another town, are not found', async () => {
  const actor = await anAdministrator()
  const here = await openWorkshop(actor, input)
  const other = await openWorkshop(actor, input)
  const [slip = ''] = await makePaperForms(actor, here.id, 1)
  await expect(findPaperForm(actor, other.id, slip)).rejects.toBeRefused('not-found')
  const elsewhere = await anOfficerElsewhere()
  await expect(makePaperForms(elsewhere, here.id, 1)).rejects.toBeRefused('not-found')
  await expect(listTyped(elsewhere, here.id)).rejects.toBeRefused('not-found')
  await expect(promptsAsked(elsewhere, here.id)).rejects.toBeRefused('not-found')
  await expect(makePaperForms(actor, here.id, 0)).rejects.toBeRefused('invalid')
})
