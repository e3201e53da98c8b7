import type { i18nMessages as ja } from './messages.ja.ts'

export const i18nMessages: typeof ja = {
  date: {
    empty: 'There is no date. Examples: 8/7, 8月から, 年度内, 令和2年8月7日',
    unclear: '“{{text}}” is no date. Write it like 8/7, 8月から, 年度内 or 2020-08-07.',
    unclearDay:
      '“{{text}}” is no day. Write it with its year, like 2020-08-07, R2.8.7 or 令和2年8月7日.',
    noSuchDay: 'There is no such day as “{{text}}”. Check month and day.',
    noYearZero: 'There is no year 0 of {{era}}. Its first year is {{era}}元年.',
    beforeEra: 'There is no such day as “{{text}}”: {{era}} begins on {{from}}. Write {{right}}.',
    afterEra: 'There is no such day as “{{text}}”: {{era}} ends on {{to}}. Write {{right}}.',
    backwards: '“{{text}}” ends before it begins.',
  },
  fiscalYear: {
    unclear: '“{{text}}” is no fiscal year. Write it like 令和2年度, R2 or 2020.',
  },
  amount: {
    notANumber: '“{{text}}” is no amount. Write it like 1,200円, 12千円 or ▲500.',
    commas: 'The commas of “{{text}}” are not in their places: one for every three digits.',
    notWholeYen: '“{{text}}” is not a whole number of yen, or is too large.',
  },
}
