// A difference as a person reads it: names instead of ids, dates as the town writes them. Pure.
import {
  formatEdtf,
  formatEnglishDate,
  formatEraDate,
  formatFiscalYear,
  formatYen,
  isEdtf,
  isIsoDay,
  type Translator,
} from '#kernel/i18n'
import type { EntryDifference, FieldDifference } from './difference.ts'
import type { Programme } from './state.ts'

export interface FieldInWords {
  field: string
  name: string
  before: string
  after: string
  /** Nothing stood there before because what it belongs to was not there: only the value is shown. */
  isNew?: boolean
}

/** What the ids of a programme and its sections are called. */
export type Names = ReadonlyMap<string, string>

/** Names of everything that a field may point to, the later view's first. */
export function namesIn(
  programmes: readonly (Programme | null)[],
  sections: ReadonlyMap<string, string>,
): Names {
  const names = new Map(sections)
  const add = (id: string, name: string) => {
    if (!names.has(id)) names.set(id, name)
  }
  for (const programme of programmes) {
    for (const label of programme?.labels ?? []) add(label.id, label.label)
    for (const tag of programme?.tags ?? []) add(tag.id, tag.name)
    for (const initiative of programme?.initiatives ?? []) {
      add(initiative.id, initiative.title)
      for (const activity of initiative.activities) add(activity.id, activity.text)
    }
  }
  return names
}

/** The fields of an entry that a person should compare. What is new shows only what its text and label do not say. */
export function entryFieldsInWords(
  entry: Pick<EntryDifference, 'kind' | 'fields'>,
  names: Names,
  t: Translator,
): FieldInWords[] {
  if (entry.kind === 'gone') return []
  const isTold = ({ field, after }: FieldDifference) =>
    entry.kind === 'changed' ||
    !(saidAnyway.has(field) || (field === 'isPublic' && after === 'public'))
  const isNew = entry.kind === 'new'
  return entry.fields
    .filter(isTold)
    .map((difference) => ({ ...fieldInWords(difference, names, t), isNew }))
}

const saidAnyway = new Set(['text', 'title', 'label', 'initiative', 'order', 'fiscalYear'])

/** One field with its name and both values in words; '' stays '' for "not filled in". */
export function fieldInWords(
  { field, before, after }: FieldDifference,
  names: Names,
  t: Translator,
): FieldInWords {
  const say = (value: string) => (value === '' ? '' : valueInWords(field, value, names, t))
  return { field, name: fieldName(field, names, t), before: say(before), after: say(after) }
}

function fieldName(field: string, names: Names, t: Translator): string {
  const [kind = '', subject = '', attribute = ''] = field.split(':')
  if (kind === 'finance' || kind === 'columns') {
    const year = formatFiscalYear(Number(subject), t.language)
    return t('programme.publishing.ofYear', { field: t.byName(`programme.field.${kind}`), year })
  }
  if (kind === 'indicator') {
    const name = field.slice('indicator:'.length)
    return t('programme.publishing.named', { field: t('programme.field.indicator'), name })
  }
  if ((kind === 'label' || kind === 'tag') && attribute) {
    const name = names.get(subject) ?? ''
    const owner = t('programme.publishing.named', {
      field: t(`programme.publishing.${kind}`),
      name,
    })
    const own = attribute === 'label' ? 'name' : attribute
    return t('programme.publishing.attribute', { owner, field: t.byName(`programme.field.${own}`) })
  }
  return t.byName(`programme.field.${kind}`)
}

function valueInWords(field: string, value: string, names: Names, t: Translator): string {
  const [kind = '', , attribute] = field.split(':')
  const say = speakers[kind === 'indicator' ? kind : (attribute ?? kind)]
  return say ? say(value, { names, t }) : value
}

interface Context {
  names: Names
  t: Translator
}

const day = (value: string, { t }: Context) => {
  if (!isIsoDay(value)) return value
  return t.language === 'en' ? formatEnglishDate(value) : formatEraDate(value)
}
const year = (value: string, { t }: Context) => formatFiscalYear(Number(value), t.language)
const named = (value: string, { names, t }: Context) =>
  value
    .split(' ')
    .map((id) => names.get(id) ?? t('programme.publishing.unknown'))
    .join(t('programme.publishing.and'))
const word =
  (group: string) =>
  (value: string, { t }: Context) => {
    const key = `programme.publishing.value.${group}.${value}`
    return t.has(key) ? t.byName(key) : value
  }

/** How each field's value is said; a field that is not here is text as it stands. */
const speakers: Record<string, (value: string, context: Context) => string> = {
  leadSection: named,
  concernedSections: named,
  tags: named,
  successors: named,
  instead: named,
  carriedFrom: named,
  initiative: named,
  fiscalYear: year,
  fromYear: year,
  toYear: year,
  endedOn: day,
  endsOn: day,
  dates: (value, { t }) =>
    value
      .split(' ')
      .map((date) => (isEdtf(date) ? formatEdtf(date, t.language) : date))
      .join(t('programme.publishing.and')),
  links: (value) => value.split(' ').join('\n'),
  isPublic: word('isPublic'),
  digits: word('digits'),
  isGrade: word('isGrade'),
  state: (value, { t }) => t.byName(`programme.state.${value}`),
  columns: (value, { t }) =>
    value
      .split(' ')
      .map((column) => t.byName(`programme.publishing.value.columns.${column}`))
      .join(t('programme.publishing.and')),
  finance,
  indicator,
  figures: (value, { t }) =>
    value
      .replace(/^[0-9a-f]{64} (.*) \((.*)\) (?=\[)/gm, (_, caption, alternative) =>
        t(`programme.publishing.value.${alternative ? 'picture' : 'paper'}`, {
          caption,
          alternative,
        }),
      )
      .replace(/\[(inline|annex)\]$/gm, (_, placement) =>
        t.byName(`programme.publishing.value.placement.${placement}`),
      ),
}

function finance(value: string, { t }: Context): string {
  const [budget = '', settled = '', ...source] = value.split(' / ')
  const yen = (amount: string) =>
    amount === '' ? t('ui.blank') : formatYen(Number(amount), t.language)
  return t('programme.publishing.value.finance', {
    budget: yen(budget),
    settled: yen(settled),
    source: source.join(' / ') || t('ui.blank'),
  })
}

function indicator(value: string, { t }: Context): string {
  const [unit = '', accumulation = '', baseline = '', target = '', ...actuals] = value.split(' / ')
  const dated = (part: string) => {
    const [told = '', amount = ''] = part.split(': ')
    return `${formatFiscalYear(Number(told), t.language)} ${amount || t('ui.blank')}`
  }
  return t('programme.publishing.value.indicator', {
    unit,
    accumulation: t.byName(`programme.publishing.value.accumulation.${accumulation}`),
    baseline: dated(baseline),
    target: dated(target),
    actuals: actuals.map(dated).join(t('programme.publishing.and')) || t('ui.blank'),
  })
}

/** Where two texts part: what is the same at both ends, so that a reader sees the changed words at once. */
export function changedPart(before: string, after: string) {
  const [from, to] = [[...before], [...after]]
  const shorter = Math.min(from.length, to.length)
  let head = 0
  while (head < shorter && from[head] === to[head]) head += 1
  let tail = 0
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1
  return {
    head: from.slice(0, head).join(''),
    before: from.slice(head, from.length - tail).join(''),
    after: to.slice(head, to.length - tail).join(''),
    tail: tail === 0 ? '' : from.slice(-tail).join(''),
  }
}
