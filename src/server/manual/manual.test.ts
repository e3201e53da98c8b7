// The manual is true only while its links lead somewhere and its words stand on the screen.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { type Token, walkTokens } from 'marked'
import { describe, expect, test } from 'vitest'
import { programRoot } from '#kernel/root'
import { messages } from '../../messages.ts'
import routes from '../../routes.ts'
import { findPicture, headingsOf, listChapters, pictureSize, wordsOf } from './chapters.server.ts'
import { helpFor } from './help-for.ts'
import { chapterHtml } from './html.server.ts'
import { searchManual } from './search.server.ts'

const chapters = listChapters()
const here = { desk: '/016373/desk', isWhole: false }

function piecesOf<Kind extends Token['type']>(tokens: Token[], kind: Kind) {
  const found: Extract<Token, { type: Kind }>[] = []
  walkTokens(tokens, (token) => {
    if (token.type === kind) found.push(token as Extract<Token, { type: Kind }>)
  })
  return found
}

describe.each(chapters)('the chapter $title', (chapter) => {
  test('begins with a title and what it comes to', () => {
    expect(chapter.title).not.toBe('')
    expect(chapter.lead).not.toBe('')
  })

  test('every link leads to a chapter, a heading or a page of the desk', () => {
    const wrong = piecesOf(chapter.tokens, 'link')
      .map(({ href }) => href)
      .filter((href) => !leadsSomewhere(href))
    expect(wrong).toEqual([])
  })

  test('every picture is there and says in words what it shows', () => {
    for (const { href, text } of piecesOf(chapter.tokens, 'image')) {
      expect(findPicture(href.replace('pictures/', '')), href).toBeDefined()
      expect(text.length, href).toBeGreaterThan(15)
    }
  })

  test('the words in bold stand on the screen', () => {
    const unknown = piecesOf(chapter.tokens, 'strong')
      .map(wordsOf)
      .filter((words) => !screenWords.some((known) => known.test(words)))
    expect(unknown).toEqual([])
  })
})

/** Every Japanese message, its places for values open. */
const screenWords = textsOf(messages.ja).map((text) => {
  const fixed = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${fixed.join('.+')}$`)
})

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.replace(/\{\{\w+\}\}/g, '') ? [value] : []
  return Object.values(value ?? {}).flatMap(textsOf)
}

function leadsSomewhere(href: string): boolean {
  if (href.startsWith('/')) return deskPages.has(`:town/desk${href}`)
  const [file, id] = href.split('#')
  const chapter = chapters.find(({ slug }) => file?.endsWith(`-${slug}.md`))
  if (!chapter) return false
  return !id || headingsOf(chapter).some((heading) => heading.id === decodeURI(id))
}

const deskPages = new Set(pathsOf(routes, []))

function pathsOf(entries: RouteConfigEntry[], above: string[]): string[] {
  return entries.flatMap(({ path, children }) => {
    const steps = path ? [...above, path] : above
    return [steps.join('/'), ...pathsOf(children ?? [], steps)]
  })
}

test('each desk page leads to a chapter that exists', () => {
  for (const page of deskPages) {
    const below = /^:town\/desk(.*)$/.exec(page)?.[1]
    if (below === undefined) continue
    const slug = helpFor(below).replace('/help/', '')
    expect(
      chapters.map((chapter) => chapter.slug),
      page,
    ).toContain(slug)
  }
})

test('the pages of an evening lead to its chapters, and no page of it to the first day', () => {
  const pages = [...deskPages].filter((page) => /^:town\/desk\/(workshops|sessions)/.test(page))
  const slugs = pages.map((page) => helpFor(page.replace(':town/desk', '')))
  expect(new Set(slugs)).toEqual(new Set(['/help/workshop', '/help/after-the-evening']))
  expect(helpFor('/sessions/7KXM3HQP/stage')).toBe('/help/workshop')
  expect(helpFor('/sessions/7KXM3HQP/cards')).toBe('/help/after-the-evening')
  expect(helpFor('/workshops/archive')).toBe('/help/after-the-evening')
})

test('no picture lies about unused', () => {
  const used = chapters.flatMap(({ tokens }) => piecesOf(tokens, 'image').map(({ href }) => href))
  const files = readdirSync(join(programRoot(), 'docs/manual/pictures'))
  expect(files.filter((name) => !used.includes(`pictures/${name}`))).toEqual([])
})

test('a picture has its size, so that the page does not jump', () => {
  const [first] = piecesOf(
    chapters.flatMap(({ tokens }) => tokens),
    'image',
  )
  expect(pictureSize(first?.href.replace('pictures/', '') ?? '')?.width).toBeGreaterThan(300)
})

test('nothing but a picture of the manual is handed out as one', () => {
  expect(findPicture('../01-first-day.md')).toBeUndefined()
  expect(findPicture('nothing.png')).toBeUndefined()
})

test('a link to a chapter stays within the town, and on the whole manual within the page', () => {
  const tokens = chapters.flatMap((chapter) => chapter.tokens)
  const link = piecesOf(tokens, 'link').find(({ href }) => href.includes('.md#'))
  const chapter = chapters.find(({ tokens }) => piecesOf(tokens, 'link').includes(link as never))
  expect(link && chapter).toBeTruthy()
  if (!chapter) return
  expect(chapterHtml(chapter, here)).toContain('href="/016373/desk/help/')
  expect(chapterHtml(chapter, { ...here, isWhole: true })).not.toContain('/desk/help/first-day')
})

test('HTML in a chapter is shown, not run', () => {
  const [chapter] = chapters
  const tokens: Token[] = [
    { type: 'html', raw: '', text: '<script>x</script>', pre: false, block: true },
  ]
  expect(chapter && chapterHtml({ ...chapter, tokens }, here)).toBe(
    '&lt;script&gt;x&lt;/script&gt;',
  )
})

describe('the search', () => {
  test('finds a word however it is typed, and says where', () => {
    const [first] = searchManual(chapters, 'パスワード')
    expect(first?.title).toContain('パスワード')
    expect(
      searchManual(chapters, 'パスワード').some(({ pieces }) => pieces[1] === 'パスワード'),
    ).toBe(true)
    expect(searchManual(chapters, 'ﾊﾟｽﾜｰﾄﾞ')).toEqual(searchManual(chapters, 'パスワード'))
    expect(searchManual(chapters, 'ぱすわーど')).toEqual(searchManual(chapters, 'パスワード'))
  })

  test('wants every word', () => {
    const both = searchManual(chapters, 'パスワード リンク')
    expect(both.length).toBeGreaterThan(0)
    expect(both.length).toBeLessThan(searchManual(chapters, 'リンク').length)
    expect(searchManual(chapters, 'パスワード らっこ')).toEqual([])
  })

  test('finds nothing for nothing', () => {
    expect(searchManual(chapters, '　 ')).toEqual([])
  })
})
