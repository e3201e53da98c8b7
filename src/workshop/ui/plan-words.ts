// Words of a plan: days, times, states, and what a step changed.
import { formatEnglishDate, formatEraDate, type Translator } from '#kernel/i18n'
import type { Json } from '#kernel/ledger'
import type { SessionFields, SessionState } from '../schema.ts'
import type { FieldStep } from '../session-steps.ts'

/** 令和2年8月7日, or 7 August 2020. */
export function dayWords(t: Translator, iso: string): string {
  return t.language === 'ja' ? formatEraDate(iso) : formatEnglishDate(iso)
}

type When = Pick<SessionFields, 'date' | 'startsAt' | 'endsAt'>

/** 令和2年8月7日 18:00〜22:30; 日程未定 where there is no day. */
export function whenWords(t: Translator, { date, startsAt, endsAt }: When): string {
  const day = date ? dayWords(t, date) : t('workshop.series.noDay')
  const time = timeWords(t, { startsAt, endsAt })
  return time ? `${day} ${time}` : day
}

export function timeWords(t: Translator, { startsAt, endsAt }: Omit<When, 'date'>): string {
  if (!startsAt && !endsAt) return ''
  return t('workshop.series.time', { from: startsAt ?? '', to: endsAt ?? '' })
}

/** Whose words are too long for a line: that they changed is enough. */
const long = new Set([
  'description',
  'lecturerProfile',
  'minutes',
  'present',
  'agenda',
  'materials',
])

/** One line for one field: 講師を変更：山田 → 佐藤. */
export function stepLine(t: Translator, { field, from, to }: FieldStep): string {
  if (field === 'state') return t('workshop.series.step.state', { state: valueWords(t, field, to) })
  const name = t.has(`workshop.series.field.${field}`)
    ? t.byName(`workshop.series.field.${field}`)
    : field
  if (long.has(field)) return t('workshop.series.step.rewritten', { field: name })
  const [before, after] = [valueWords(t, field, from), valueWords(t, field, to)]
  if (after === '') return t('workshop.series.step.emptied', { field: name, from: before })
  if (before === '') return t('workshop.series.step.filled', { field: name, to: after })
  return t('workshop.series.step.changed', { field: name, from: before, to: after })
}

function valueWords(t: Translator, field: string, value: Json): string {
  if (value === null || value === '') return ''
  if (field === 'date') return dayWords(t, String(value))
  if (field === 'state') return t(`workshop.series.state.${value as SessionState}`)
  if (field === 'kind') return t.byName(`workshop.series.kind.${String(value)}`)
  if (typeof value === 'boolean') return t(`workshop.series.${value ? 'yes' : 'no'}`)
  if (Array.isArray(value)) return value.map(String).join(t('workshop.series.listSign'))
  return String(value)
}

/** A day as it stands in a field, which must be read back: 令和2年8月7日, or 2020-08-07. */
export function dayField(t: Translator, iso: string | null): string {
  if (!iso) return ''
  return t.language === 'ja' ? formatEraDate(iso) : iso
}
