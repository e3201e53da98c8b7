// A message that nobody says any more is read, translated and kept for nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { messages } from './messages.ts'

/** Prints have a translator of their own, whose keys begin below this one. */
const ownRoots = {
  'progress.print.': 'progress/print',
  'workshop.book.print.': 'workshop/print',
}

/** A source, with its constants put where it names them: `${doubts}.relative`. */
function sourceOf(path: string): string {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8')
  const constants = new Map(
    [...text.matchAll(/^const (\w+) = '([\w.]+)'$/gm)].map(([, name, value]) => [name, value]),
  )
  return text.replaceAll(/\$\{(\w+)\}/g, (whole, name) => constants.get(name) ?? whole)
}

const sources = new Map(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/messages(\.\w+)?\.ts$|\.test\.ts$/.test(path))
    .map((path) => [path, sourceOf(path)]),
)

function keysIn(told: object, below = ''): string[] {
  return Object.entries(told).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${below}${name}`] : keysIn(value, `${below}${name}.`),
  )
}

/** Whether a key stands in the sources as it is, or fits one with a part left open: `desk.${state}`. */
function namedIn(texts: readonly string[]): (key: string) => boolean {
  const text = texts.join('\n')
  const literals = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key]) => key))
  const open = [...text.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{(?:[^{}]|\{[^{}]*\})*\})+)`/g)]
  const patterns = [...new Set(open.map(([, pattern = '']) => pattern))]
    .filter((pattern) => pattern.includes('${'))
    .map((pattern) => new RegExp(`^${patternOf(pattern)}$`))
  return (key) => literals.has(key) || patterns.some((pattern) => pattern.test(key))
}

/** An open part is one name; a last one below three names may be several. */
function patternOf(written: string): string {
  const parts = written.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
  const isDeep = (parts[0] ?? '').split('.').length > 3 && parts.at(-1) === ''
  const fixed = parts.map((part) => part.replaceAll('.', '\\.'))
  const last = fixed.pop() ?? ''
  return isDeep ? `${fixed.join('[\\w-]+')}[\\w.-]+${last}` : [...fixed, last].join('[\\w-]+')
}

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

test('every message is said somewhere', () => {
  const isNamed = namedIn([...sources.values()])
  const unused = keysIn(messages.ja).filter((key) => {
    const root = Object.entries(ownRoots).find(([below]) => key.startsWith(below))
    if (!root) return !isNamed(withoutPlural(key))
    const [below, folder] = root
    const own = [...sources].filter(([path]) => path.startsWith(folder)).map(([, text]) => text)
    return !namedIn(own)(withoutPlural(key.slice(below.length)))
  })
  expect(unused).toEqual([])
})

test('a message with an open part is found, and one that nobody says is not', () => {
  const isNamed = namedIn(["t('desk.save')", 't(`desk.state.$' + '{state}`)'])
  expect(['desk.save', 'desk.state.planned'].map(isNamed)).toEqual([true, true])
  expect(['desk.drop', 'desk.state', 'desk.state.planned.late'].map(isNamed)).toEqual([
    false,
    false,
    false,
  ])
})
