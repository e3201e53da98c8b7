// From a posted form to a checked value, or to mistakes in the reader's words beside what was typed.
import { z } from 'zod'
import { parseDate } from './i18n/index.ts'
import { Refusal, type RefusalDetails } from './refusal.ts'

export interface FieldMistake {
  /** The control's name; '' concerns the whole form. */
  field: string
  messageKey: string
  details: RefusalDetails
}

/** What an action returns with status 422, so that the page shows the form as it was filled in. */
export interface FormMistakes {
  values: Record<string, string | string[]>
  mistakes: FieldMistake[]
}

export type FormReading<T> =
  | { ok: true; value: T; values: FormMistakes['values'] }
  | { ok: false; mistakes: FormMistakes }

/** Reads the form of a request; a name that stands several times becomes a list (see `listOf`). */
export async function readForm<T>(request: Request, schema: z.ZodType<T>): Promise<FormReading<T>> {
  const posted = await request.formData()
  const fields: Record<string, unknown> = {}
  const values: FormMistakes['values'] = {}
  for (const name of new Set(posted.keys())) {
    const all = posted
      .getAll(name)
      .map((part) => (typeof part === 'string' ? part.replaceAll('\r\n', '\n') : part))
    fields[name] = all.length === 1 ? all[0] : all
    const texts = all.filter((part) => typeof part === 'string')
    // A password never goes back into a page.
    if (!/password/i.test(name)) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  const result = schema.safeParse(fields, { error: keyOf })
  if (result.success) return { ok: true, value: result.data, values }
  const mistakes = result.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? ''),
    messageKey: issue.message,
    details: detailsOf(issue),
  }))
  return { ok: false, mistakes: { values, mistakes } }
}

/** For fields of which several may be ticked: none, one or many become a list. */
export function listOf<T extends z.ZodType>(item: T) {
  const asList = (value: unknown) =>
    value === undefined ? [] : Array.isArray(value) ? value : [value]
  return z.preprocess(asList, z.array(item))
}

/** A text field left empty is as if it were not there. */
export function optional<T extends z.ZodType>(item: T) {
  const asUndefined = (value: unknown) => (value === '' ? undefined : value)
  return z.preprocess(asUndefined, item.optional())
}

/** A day as a clerk writes it (令和3年4月1日, R3.4.1, ２０２１／４／１) → 2021-04-01. */
export const DayText = z.string().transform((text, context) => {
  const day = parseDate(text)
  if (day.ok) return day.value
  context.addIssue({ code: 'custom', message: day.messageKey, params: { ...day.details } })
  return z.NEVER
})

/**
 * Runs an operation for a form: its "no" becomes a mistake at the field that `fieldOf` names by
 * message key ('*' for all others). What is forbidden or not there, and no key of `fieldOf`, rises.
 */
export async function attempt<T>(
  values: FormMistakes['values'],
  work: () => Promise<T>,
  fieldOf: Readonly<Record<string, string>> = {},
): Promise<FormReading<T>> {
  try {
    return { ok: true, value: await work(), values }
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const { kind, messageKey, details } = problem
    const isOurs = kind === 'invalid' || kind === 'conflict' || messageKey in fieldOf
    if (!isOurs) throw problem
    const field = fieldOf[messageKey] ?? fieldOf['*'] ?? ''
    return { ok: false, mistakes: { values, mistakes: [{ field, messageKey, details }] } }
  }
}

interface Words {
  byName(key: string, details?: RefusalDetails): string
}

/** The mistakes of a form in words: all for the summary, one for each field. */
export function formWords(t: Words, mistakes: FormMistakes | undefined, firstField = 'main') {
  const found = mistakes?.mistakes ?? []
  const say = (mistake: FieldMistake) => t.byName(mistake.messageKey, mistake.details)
  const value = (name: string) => mistakes?.values[name]
  return {
    errors: found.map((mistake) => ({ field: mistake.field || firstField, message: say(mistake) })),
    errorOf: (name: string) => {
      const mistake = found.find(({ field }) => field === name)
      return mistake && say(mistake)
    },
    /** What was typed, so that nobody types it twice. */
    typed: (name: string, otherwise = '') => {
      const given = value(name)
      return typeof given === 'string' ? given : otherwise
    },
    ticked: (name: string, otherwise: string[] = []) => {
      const given = value(name)
      if (mistakes === undefined) return otherwise
      return typeof given === 'string' ? [given] : (given ?? [])
    },
  }
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0]

/** Zod's own words are English; ours are keys. A schema may name a key of its own. */
function keyOf(issue: RawIssue): string {
  if (issue.input === undefined || issue.input === '') return 'kernel.form.missing'
  if (issue.code === 'too_small') return tooSmallKeys[issue.origin] ?? 'kernel.form.wrong'
  if (issue.code === 'too_big')
    return issue.origin === 'string' ? 'kernel.form.tooLong' : 'kernel.form.tooBig'
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'kernel.form.notADay'
  if (issue.code === 'invalid_type' && issue.expected === 'number') return 'kernel.form.notANumber'
  return 'kernel.form.wrong'
}

const tooSmallKeys: Record<string, string> = {
  string: 'kernel.form.tooShort',
  number: 'kernel.form.tooSmall',
  array: 'kernel.form.tooFew',
}

function detailsOf(issue: z.core.$ZodIssue): RefusalDetails {
  if (issue.code === 'custom') return { ...issue.params }
  const limits = { ...('maximum' in issue && { maximum: Number(issue.maximum) }) }
  return { ...limits, ...('minimum' in issue && { minimum: Number(issue.minimum) }) }
}
