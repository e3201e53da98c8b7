// Which report somebody at the desk wants: read from the address, so that it can be sent to a colleague. Pure.
import {
  type DigitWidth,
  endOfDayInTokyo,
  formatEnglishDate,
  formatEraDate,
  type Language,
  parseDate,
} from '#kernel/i18n'
import type { ReportTemplate } from './schema.ts'

export interface DeskWish {
  asOf: string
  /** The last day whose records count; null for all that is known. */
  knownOn: string | null
  template: ReportTemplate
  digits: DigitWidth
  /** 確認用: with drafts, line numbers and the 下書き mark. */
  isDraft: boolean
}

export interface WishMistake {
  field: 'as-of' | 'known-on'
  messageKey: string
  details: Readonly<Record<string, string | number>>
}

/** The wish, with today and the programme's digits where nothing is said; a day that cannot be read keeps the default and is told. */
export function readWish(
  query: URLSearchParams,
  defaults: { today: string; digits: DigitWidth },
): { wish: DeskWish; mistakes: WishMistake[]; typed: { asOf?: string; knownOn?: string } } {
  const mistakes: WishMistake[] = []
  const day = (field: WishMistake['field']): string | null => {
    const typed = query.get(field)?.trim()
    if (!typed) return null
    const read = parseDate(typed)
    if (read.ok) return read.value
    mistakes.push({ field, messageKey: read.messageKey, details: read.details })
    return null
  }
  const wish: DeskWish = {
    asOf: day('as-of') ?? defaults.today,
    knownOn: day('known-on'),
    template: query.get('template') === 'council' ? 'council' : 'seed',
    digits: widthOf(query.get('digits')) ?? defaults.digits,
    isDraft: query.get('content') === 'draft',
  }
  return { wish, mistakes, typed: misread(query, mistakes) }
}

/** Only what could not be read comes back as it was typed; a day that was read is said as the town says it. */
function misread(query: URLSearchParams, mistakes: readonly WishMistake[]) {
  const typed = (field: WishMistake['field']) =>
    mistakes.some((mistake) => mistake.field === field)
      ? (query.get(field) ?? undefined)
      : undefined
  return { asOf: typed('as-of'), knownOn: typed('known-on') }
}

function widthOf(text: string | null): DigitWidth | undefined {
  return text === 'half' || text === 'full' ? text : undefined
}

/** The wish as an address's query; reading it gives the same wish. */
export function wishQuery(wish: DeskWish, more: Record<string, string> = {}): URLSearchParams {
  return new URLSearchParams({
    'as-of': wish.asOf,
    ...(wish.knownOn ? { 'known-on': wish.knownOn } : {}),
    template: wish.template,
    digits: wish.digits,
    content: wish.isDraft ? 'draft' : 'published',
    ...more,
  })
}

/** The instant up to which records count: the end of that day. */
export function knownAtOf({ knownOn }: DeskWish): string | null {
  return knownOn && endOfDayInTokyo(knownOn).toISOString()
}

export function dayInWords(iso: string, language: Language): string {
  return language === 'en' ? formatEnglishDate(iso) : formatEraDate(iso)
}
