import { expect, test } from 'vitest'
import { z } from 'zod'
import { attempt, DayText, formWords, listOf, optional, readForm } from './forms.ts'
import { refuse } from './refusal.ts'

function posted(fields: Record<string, string | string[]>): Request {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one)
  }
  return new Request('http://127.0.0.1/', { method: 'POST', body })
}

const Form = z.object({
  name: z.string().trim().min(1).max(5),
  day: optional(DayText),
  tags: listOf(z.string()),
})

test('a form is read, with days as a clerk writes them', async () => {
  const form = await readForm(posted({ name: ' 企画課 ', day: 'Ｒ３．４．１', tags: 'a' }), Form)
  expect(form).toMatchObject({
    ok: true,
    value: { name: '企画課', day: '2021-04-01', tags: ['a'] },
  })
})

test('nothing ticked is an empty list, and an empty field is no day', async () => {
  const form = await readForm(posted({ name: '課', day: '' }), Form)
  expect(form.ok && form.value).toEqual({ name: '課', day: undefined, tags: [] })
})

test('mistakes carry our keys and what they name, and what was typed comes back', async () => {
  const form = await readForm(posted({ name: 'とても長い名前の課', day: '令和元年4月30日' }), Form)
  if (form.ok) throw new Error('it should be wrong')
  expect(form.mistakes.mistakes).toMatchObject([
    { field: 'name', messageKey: 'kernel.form.tooLong', details: { maximum: 5 } },
    { field: 'day', messageKey: 'kernel.i18n.date.beforeEra', details: { era: '令和' } },
  ])
  const words = formWords({ byName: (key) => key }, form.mistakes)
  expect(words.typed('name')).toBe('とても長い名前の課')
  expect(words.errorOf('day')).toBe('kernel.i18n.date.beforeEra')
})

test('what is missing is said as missing, whatever Zod calls it', async () => {
  const form = await readForm(posted({ name: '' }), Form)
  expect(form).toMatchObject({ mistakes: { mistakes: [{ messageKey: 'kernel.form.missing' }] } })
})

test('a password never comes back', async () => {
  const Password = z.object({ newPassword: z.string(), repeatPassword: z.string().max(1) })
  const form = await readForm(posted({ newPassword: 'geheim', repeatPassword: 'geheim' }), Password)
  expect(form.ok ? null : form.mistakes.values).toEqual({})
})

test('the no of an operation stands at its field; what is forbidden rises', async () => {
  const conflict = await attempt({}, async () => refuse('conflict', 'x.taken'), {
    'x.taken': 'name',
  })
  expect(conflict).toMatchObject({ ok: false, mistakes: { mistakes: [{ field: 'name' }] } })
  const forbidden = attempt({}, async () => refuse('not-allowed', 'x.no'), { '*': 'name' })
  await expect(forbidden).rejects.toBeRefused('not-allowed')
  const bug = attempt({}, async () => Promise.reject(new Error('bug')))
  await expect(bug).rejects.toThrow('bug')
})
