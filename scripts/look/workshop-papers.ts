// The papers of an evening as the desk hands them out: result book, board, card sheets, door list, minutes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { signIn } from '../../stories/world.ts'
import { demoCode } from './demo-world.ts'
import { photographPaper } from './papers.ts'
import type { Walk } from './scenes.ts'

/** `form` is what a button sends; without it the paper is a link. */
const papers: { name: string; path: string; form?: Record<string, string> }[] = [
  { name: 'result-book.pdf', path: 'book/book.pdf' },
  { name: 'result-book.docx', path: 'book/book.docx' },
  { name: 'board-a4.pdf', path: 'book/board-A4.pdf' },
  { name: 'board-a3.pdf', path: 'book/board-A3.pdf' },
  { name: 'card-sheets.pdf', path: 'paper/sheets.pdf', form: { count: '4' } },
  { name: 'door-list.pdf', path: 'people/file', form: { format: 'pdf' } },
  { name: 'minutes.pdf', path: 'minutes/file?format=pdf' },
  { name: 'minutes.docx', path: 'minutes/file?format=docx' },
]

export async function photographWorkshopPapers(walk: Walk): Promise<void> {
  const { album, browser, town } = walk
  const wanted = papers.filter(({ name }) => album.only.test(labelOf(name)))
  if (wanted.length === 0) return
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-evening-'))
  const context = await browser.newContext({ locale: 'ja-JP' })
  try {
    const page = await context.newPage()
    await signIn(page, town)
    await page.waitForURL(/desk/)
    for (const paper of wanted) {
      const bytes = await fetchPaper(walk, context, paper)
      if (!bytes) continue
      const file = join(folder, paper.name)
      writeFileSync(file, bytes)
      await photographPaper(album, labelOf(paper.name), file)
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fetchPaper(walk: Walk, { request }: BrowserContext, paper: (typeof papers)[number]) {
  const { origin } = walk.town
  const session = walk.filled.evening.places.session
  const url = `${origin}/${demoCode}/desk/sessions/${session}/${paper.path}`
  const { form } = paper
  const answer = form
    ? await request.post(url, { form, headers: { origin } })
    : await request.get(url)
  if (answer.ok()) return answer.body()
  walk.album.problems.push(`${labelOf(paper.name)}: answers ${answer.status()} (${url})`)
  return undefined
}

function labelOf(name: string): string {
  return `papers/${name.replace('.', '-')}`
}
