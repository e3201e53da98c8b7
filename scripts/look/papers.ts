// The reports as a council gets them: every page as a picture, every font embedded, no glyph missing.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Album, savePages } from './album.ts'
import { demoCode } from './demo-world.ts'
import { uncoveredCharacters } from './glyphs.ts'

const papers = [
  { name: 'seed', options: ['--template', 'seed', '--as-of', '2020-11-30'] },
  { name: 'seed-later', options: ['--template', 'seed', '--as-of', '2021-03-31'] },
  { name: 'council', options: ['--template', 'council', '--as-of', '2021-03-31'] },
  { name: 'draft', options: ['--template', 'seed', '--draft'] },
]

const dotsPerInch = 80

/** Makes each report with the command line and writes its pages. */
export async function photographPapers(album: Album, dataDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'miraichizu-papers-'))
  try {
    for (const { name, options } of papers) {
      for (const format of ['pdf', 'docx']) {
        const label = `papers/${name}-${format}`
        if (!album.only.test(label)) continue
        const file = join(folder, `${name}.${format}`)
        makeReport(dataDir, [...options, '--format', format, '--out', file])
        await photographPaper(album, label, file)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The pages of a PDF or Word file, and what is wrong with them. */
export async function photographPaper(album: Album, label: string, file: string): Promise<void> {
  const isPdf = file.endsWith('.pdf')
  const pdf = isPdf ? file : fromWord(album, dirname(file), file)
  if (!pdf) return
  checkWords(album, label, pdf)
  if (isPdf) checkFonts(album, label, pdf)
  await savePages(album, label, readFileSync(pdf), dotsPerInch)
}

function makeReport(dataDir: string, options: string[]) {
  const command = ['bin/miraichizu.js', 'report', 'progress', '--town', demoCode, ...options]
  execFileSync(process.execPath, command, { env: { ...process.env, DATA_DIR: dataDir } })
}

/** Word's pages as LibreOffice lays them out; undefined, and said, where it is not installed. */
function fromWord(album: Album, folder: string, file: string): string | undefined {
  const out = join(folder, 'word')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const wanted = [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, file]
  if (run(album, 'soffice', wanted) === undefined) return undefined
  return join(out, file.slice(folder.length + 1).replace(/docx$/, 'pdf'))
}

function checkFonts(album: Album, label: string, pdf: string) {
  const table = run(album, 'pdffonts', [pdf])
  if (table === undefined) return
  const [, rule = '', ...rows] = table.trimEnd().split('\n')
  // The columns are as wide as their rule: name, type, encoding, emb, sub, uni, object.
  const from = rule
    .split(' ')
    .slice(0, 3)
    .reduce((sum, dashes) => sum + dashes.length + 1, 0)
  if (rows.length === 0) album.problems.push(`${label}: no font at all`)
  for (const row of rows) {
    if (!row.slice(from).startsWith('yes')) album.problems.push(`${label}: not embedded: ${row}`)
  }
}

/** 〓 is printed for a character that no font has. */
function checkWords(album: Album, label: string, pdf: string) {
  const text = run(album, 'pdftotext', [pdf, '-'])
  if (text === undefined) return
  const missing = uncoveredCharacters(text, 'paper')
  if (missing || text.includes('〓'))
    album.problems.push(`${label}: no glyph for ${missing || '〓'}`)
}

function run(album: Album, program: string, options: string[]): string | undefined {
  try {
    return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ENOENT') throw problem
    const missing = `${program} is not installed: what needs it was left out`
    if (!album.problems.includes(missing)) album.problems.push(missing)
    return undefined
  }
}
