// The choices of the filter, each list beginning with "all".
import { formatFiscalYear, type Translator } from '#kernel/i18n'
import type { PublicProgress } from '../public-page.server.ts'

type Page = Pick<PublicProgress, 'choices' | 'report'>

export function filterOptions({ choices, report }: Page, t: Translator) {
  const all = { value: '', label: t('progress.page.all') }
  const plain = (words: readonly string[]) => [
    all,
    ...words.map((word) => ({ value: word, label: word })),
  ]
  const states = (report?.scale ?? []).map(({ label, state }) => ({ value: state ?? label, label }))
  return {
    states: [all, ...unique(states), { value: 'late', label: t('progress.page.late') }],
    years: [
      { value: '', label: t('progress.page.newestYear') },
      ...choices.years.map((year) => ({
        value: String(year),
        label: formatFiscalYear(year, t.language),
      })),
    ],
    sections: plain(choices.sections),
    purposes: plain(choices.tags),
  }
}

/** Several labels may mean one state: each is offered, the first under the state itself. */
function unique(options: { value: string; label: string }[]) {
  const seen = new Set<string>()
  return options.map((option) => {
    const value = seen.has(option.value) ? option.label : option.value
    seen.add(option.value)
    return { value, label: option.label }
  })
}
