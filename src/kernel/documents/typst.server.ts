// PDF by Typst: tagged (PDF/UA-1), fonts embedded, no wall clock inside, nothing fetched.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { programRoot } from '../root.server.ts'
import { paperFamilies, paperFonts, printable } from './fonts.server.ts'

export interface TypstPaper {
  /** Typst source of the paper; it reads its data by `json("data.json")`. */
  source: string
  data: unknown
  title: string
  /** The document's date, YYYY-MM-DD: the as-of date, never today. */
  date: string
  language: 'ja' | 'en'
  author?: string
  /** Line numbers inside tables cannot be tagged: a print for checking is plain PDF instead of PDF/UA-1. */
  hasLineNumbers?: boolean
  /** Pictures and further sources, by the name that the source uses. */
  files?: Readonly<Record<string, Uint8Array | string>>
}

export interface PdfFile {
  bytes: Uint8Array
  pages: number
}

/** Nothing lies there: the sources see only what they are given. */
const workspace = resolve('/miraichizu-paper')

let compiler: NodeCompiler | undefined

/** Compiles a paper to PDF/UA-1; the same paper gives the same bytes on every machine. */
export function makePdf(paper: TypstPaper): PdfFile {
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: paperFonts().files }] })
  try {
    return compile(compiler, paper)
  } finally {
    compiler.resetShadow()
    // What it remembers is up to 300 MB for a paper of 400 pages: it keeps the last paper's share only.
    compiler.evictCache(1)
  }
}

/** A template that lies in the program, by its path from the program's root: src/progress/print/seed.typ. */
export function readTemplate(path: string): string {
  return readFileSync(join(programRoot(), path), 'utf8')
}

function compile(compiler: NodeCompiler, paper: TypstPaper): PdfFile {
  const files = { ...paper.files, 'data.json': asJson(paper.data) }
  for (const [name, content] of Object.entries(files)) {
    compiler.mapShadow(join(workspace, name), Buffer.from(content))
  }
  const result = compiler.compile({ mainFileContent: `${prelude(paper)}\n${paper.source}` })
  const document = result.result
  if (!document) throw new Error(`Typst: ${messages(compiler, result)}`)
  const bytes = compiler.pdf(document, paper.hasLineNumbers ? {} : { pdfStandard: 'ua-1' })
  return { bytes: new Uint8Array(bytes), pages: document.numOfPages }
}

/** Escapes of JSON would hide characters from a look at the whole text, so each string is looked at. */
function asJson(data: unknown): string {
  return JSON.stringify(data, (_, value) => (typeof value === 'string' ? printable(value) : value))
}

function messages(compiler: NodeCompiler, result: ReturnType<NodeCompiler['compile']>): string {
  const error = result.takeDiagnostics() ?? result.takeError()
  if (!error) return 'no document and no reason'
  const found: unknown[] = compiler.fetchDiagnostics(error)
  return found.map((one) => JSON.stringify(one)).join('; ')
}

/** What every paper of ours has: title, date, language, our fonts only. */
function prelude({ title, date, language, author }: TypstPaper): string {
  const [year, month, day] = date.split('-').map(Number)
  const by = author === undefined ? '' : `, author: ${literal(author)}`
  const fonts = paperFamilies.map((family) => `"${family}"`).join(', ')
  return [
    `#set document(title: ${literal(title)}${by}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(font: (${fonts}), lang: "${language}", fallback: false, cjk-latin-spacing: none)`,
  ].join('\n')
}

function literal(text: string): string {
  return `"${printable(text).replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`
}
