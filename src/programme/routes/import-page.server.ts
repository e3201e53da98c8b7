// The page of imports: a file or pasted text becomes a draft; drafts and past imports are listed.
import { redirect } from 'react-router'
import { z } from 'zod'
import { now } from '#kernel/db'
import { attempt, type FieldMistake, type FormMistakes, readForm } from '#kernel/forms'
import {
  fiscalYearOf,
  formatFiscalYear,
  parseFiscalYear,
  type Translator,
  todayInTokyo,
} from '#kernel/i18n'
import { type Actor, mayAdminister } from '#kernel/tenancy'
import { dayInWords, momentInWords } from '../difference-groups.ts'
import { dayOnPaper } from '../import/as-of-line.ts'
import { readDocument } from '../import/read-document.server.ts'
import type { SourceDocument } from '../import/source-document.ts'
import { listImportDrafts, startImportDraft } from '../import-drafts.server.ts'
import { countImports, listImports, type PastImport } from '../import-records.server.ts'
import { findProgramme, listProgrammes, type NamedProgramme } from '../operations.server.ts'
import { readDay, typedIn } from './desk-form.ts'
import { pageOf } from './page-of.ts'

export interface DraftInWords {
  id: string
  fileName: string
  about: string
  begun: { by: string; when: string }
  programme: string | null
}

export interface ImportInWords extends DraftInWords {
  counts: PastImport['counts']
  isUndone: boolean
}

export interface ImportPageView {
  mayImport: boolean
  programmes: { publicId: string; title: string }[]
  thisYear: string
  today: string
  drafts: DraftInWords[]
  past: ImportInWords[]
  page: number
  pages: number
}

const pageLength = 20

/** Everything the page shows. Whoever may not import still sees what was imported. */
export async function importPageView(
  actor: Actor,
  url: string,
  t: Translator,
): Promise<ImportPageView> {
  const programmes = await listProgrammes(actor)
  const titles = new Map(programmes.map(({ id, title }) => [id, title]))
  const mayImport = mayAdminister(actor)
  const drafts = mayImport ? await listImportDrafts(actor) : []
  const pages = Math.ceil((await countImports(actor)) / pageLength)
  const page = pageOf(new URL(url).searchParams.get('page'), pages)
  const from = (page - 1) * pageLength
  const past = await listImports(actor, { from, count: pageLength })
  const today = todayInTokyo(now())
  return {
    mayImport,
    programmes: programmes.map(({ publicId, title }) => ({ publicId, title })),
    thisYear: formatFiscalYear(fiscalYearOf(today), t.language),
    today: dayInWords(today, t),
    drafts: drafts.map((draft) => ({
      id: draft.id,
      fileName: draft.fileName,
      about: aboutInWords(draft, t),
      begun: { by: draft.startedBy, when: momentInWords(draft.startedAt, t) },
      programme: titles.get(draft.programme ?? '') ?? null,
    })),
    past: past.map((one) => importInWords(one, titles, t)),
    page,
    pages,
  }
}

/** A past import as the list and its own page say it. */
export function importInWords(
  past: PastImport,
  titles: ReadonlyMap<string, string>,
  t: Translator,
): ImportInWords {
  return {
    id: past.id,
    fileName: past.fileName,
    about: aboutInWords(past, t),
    begun: { by: past.recordedBy, when: momentInWords(past.recordedAt, t) },
    programme: titles.get(past.programme) ?? null,
    counts: past.counts,
    isUndone: past.isUndone,
  }
}

/** 令和2年度、令和2年11月30日現在 */
export function aboutInWords(
  { fiscalYear, asOf }: { fiscalYear: number; asOf: string },
  t: Translator,
): string {
  const year = formatFiscalYear(fiscalYear, t.language)
  return t('programme.importing.about', { year, day: dayInWords(asOf, t) })
}

const UploadForm = z.object({
  file: z.instanceof(File).optional(),
  text: z.string().default(''),
  fiscalYear: z.string().default(''),
  asOf: z.string().default(''),
  programme: z.string().default('new'),
})

/** Reads what was sent and goes to its preview; mistakes come back with all that was typed. */
export async function answerUpload(
  actor: Actor,
  request: Request,
  context: { t: Translator; desk: string },
): Promise<FormMistakes | Response> {
  const form = await readForm(request, UploadForm)
  if (!form.ok) return form.mistakes
  const { value, values } = form
  const { day, mistakes } = readDay(value.asOf, 'asOf', { notAfter: todayInTokyo(now()) })
  const read = await readSent(value, values, context.t)
  const since = day ?? (read.ok ? dayOf(read.value) : null)
  const year = readYear(value.fiscalYear, since)
  if (!read.ok) mistakes.push(...read.mistakes.mistakes)
  if (!year.ok) mistakes.push(year.mistake)
  if (mistakes.length > 0 || !read.ok || !year.ok) return { values, mistakes }
  const start = async () => {
    const programme = await targetOf(actor, value.programme)
    const asOf = since ?? todayInTokyo(now())
    const draft = { document: read.value, fiscalYear: year.value, asOf, programme }
    return startImportDraft(actor, draft)
  }
  const sent = value.file && value.file.size > 0 ? 'file' : 'text'
  const made = await attempt(values, start, { 'programme.import.tooMuchText': sent })
  return made.ok ? redirect(`${context.desk}/import/draft/${made.value}`) : made.mistakes
}

/** Where no day is typed, the one that the paper gives itself, unless it has not come yet. */
function dayOf({ raw }: SourceDocument): string | null {
  const day = dayOnPaper(raw)
  return day !== null && day <= todayInTokyo(now()) ? day : null
}

/** The programme that a form names by its public id; null for a new one. */
export async function targetOf(actor: Actor, typed: string): Promise<string | null> {
  if (typed === 'new') return null
  const { id }: NamedProgramme = await findProgramme(actor, typed)
  return id
}

/** Where nothing is typed, the fiscal year of the paper's day. */
function readYear(
  typed: string,
  day: string | null,
): { ok: true; value: number } | { ok: false; mistake: FieldMistake } {
  if (typed.trim() === '') return { ok: true, value: fiscalYearOf(day ?? todayInTokyo(now())) }
  const year = parseFiscalYear(typed)
  if (year.ok) return year
  const { messageKey, details } = year
  return { ok: false, mistake: { field: 'fiscalYear', messageKey, details } }
}

/** The file, else the pasted text; what cannot be read is said at the field that it came from. */
function readSent(
  { file, text }: z.infer<typeof UploadForm>,
  values: FormMistakes['values'],
  t: Translator,
) {
  if (file && file.size > 0) {
    const bytes = async () => new Uint8Array(await file.arrayBuffer())
    return attempt(values, async () => readDocument(await bytes(), file.name), { '*': 'file' })
  }
  const isEmptyFile = file !== undefined && file.name !== ''
  const field = isEmptyFile && text.trim() === '' ? 'file' : 'text'
  const name = isEmptyFile && text.trim() === '' ? file.name : t('programme.importing.pasted')
  return attempt(values, () => readDocument(new TextEncoder().encode(text), name), { '*': field })
}

/** Whether text was pasted, so that the form shows its field again. */
export function wasPasted(mistakes: FormMistakes | undefined): boolean {
  return mistakes !== undefined && typedIn(mistakes.values, 'text') !== ''
}
