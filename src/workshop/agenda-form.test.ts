import { expect, test } from 'vitest'
import { questionLines, readAgenda } from './agenda-form.ts'
import { agendaOf, agendaTemplates } from './agenda-templates.ts'
import type { AgendaStep } from './schema.ts'

/** The form as the page draws it. */
function formOf(steps: readonly AgendaStep[], asked = 'save') {
  const form = new FormData()
  form.set('count', String(steps.length))
  form.set('do', asked)
  for (const [index, { kind, title, minutes, settings }] of steps.entries()) {
    const set = (name: string, value: unknown) => form.set(`${name}.${index}`, String(value ?? ''))
    set('kind', kind)
    set('title', title)
    set('minutes', minutes)
    set('prompts', settings.prompts?.join('\n'))
    set('questions', questionLines(settings.questions))
    set('budget', settings.budget)
    set('on', settings.on)
    if (settings.together) set('together', 'on')
  }
  return form
}

const steps = agendaTemplates.flatMap(({ sessions }) => sessions.flatMap(agendaOf)).slice(0, 30)

test('an agenda saved as it is says the same as before', () => {
  const { steps: read, wrong } = readAgenda(formOf(steps))
  expect(wrong).toEqual([])
  const words = ({ kind, title, minutes, settings }: AgendaStep) => [
    kind,
    title,
    minutes,
    settings.prompts,
    settings.questions?.map(({ text, kind: how }) => [text, how]),
  ]
  expect(read.map(words)).toEqual(steps.map(words))
})

test('a step moves up, is taken out, and one is added at the end', () => {
  const three = steps.slice(0, 3)
  const titles = (asked: string) => readAgenda(formOf(three, asked)).steps.map(({ title }) => title)
  const [a, b, c] = three.map(({ title }) => title)
  expect(titles('up:2')).toEqual([a, c, b])
  expect(titles('down:0')).toEqual([b, a, c])
  expect(titles('out:1')).toEqual([a, c])
  expect(titles('add')).toHaveLength(4)
})

test('a step without a name or with a thousand minutes is named by its place', () => {
  const [first, second] = steps
  if (!first || !second) throw new Error('no steps')
  const wrong = [{ ...first, title: '' }, second, { ...first, minutes: 1000 }]
  expect(readAgenda(formOf(wrong)).wrong).toEqual([1, 3])
})
