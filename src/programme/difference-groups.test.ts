// What the list of drafts says of each entry.
import { expect, test } from 'vitest'
import { createTranslator } from '#kernel/i18n'
import type { Change } from '#kernel/ledger'
import { messages } from '../messages.ts'
import { groupsInWords } from './difference-groups.ts'

const t = createTranslator('ja', messages)
const entry = {
  kind: 'changed' as const,
  id: 'a',
  publicId: 'AB2CD3EF',
  text: '物産展',
  state: null,
  label: null,
  isPublic: true,
  fields: [],
  reason: null,
  by: '役場 花子',
  recordedAt: '2020-11-30T00:00:00Z',
  effectiveOn: '2020-11-30',
}
const difference = {
  own: [],
  initiatives: [{ id: 'i', publicId: 'BC2CD3EF', title: '販路', own: null, activities: [entry] }],
}
const draft = (kind: Change['kind']) => new Map([['a', { ...entry, kind, batch: 'b' }]])

test.each([
  ['correction', true],
  ['set', false],
] as const)('a draft of the kind %s is called a correction: %s', (kind, isCorrection) => {
  const [group] = groupsInWords(difference, { names: new Map(), t, newest: draft(kind) })
  expect(group?.entries).toMatchObject([{ isCorrection }])
})
