// The door of words, dates and numbers: pure, for browser, server and command line.
export {
  addDays,
  daysInMonth,
  isIsoDay,
  isoDay,
  isRealDay,
  type Reading,
} from './calendar-day.ts'
export {
  type DigitWidth,
  formatNumber,
  formatYen,
  parseYen,
  toFullWidthDigits,
  toHalfWidth,
  withDigits,
} from './digits.ts'
export { compareEdtf, edtfBounds, hasPassed, isEdtf, type Period, parseEdtf } from './edtf.ts'
export { readEdtf } from './edtf-reading.ts'
export { formatEdtf, formatEnglishDate } from './edtf-words.ts'
export {
  type EraName,
  eraYearOf,
  formatBothDate,
  formatEraDate,
  formatEraMonth,
  formatEraYear,
  parseDate,
  parseMonth,
  yearOfEra,
} from './era.ts'
export {
  fiscalYearBounds,
  fiscalYearOf,
  formatFiscalYear,
  isFiscalYearEnd,
  parseFiscalYear,
  yearOfMonth,
} from './fiscal-year.ts'
export {
  chooseLanguage,
  type Language,
  languageCookie,
  languageCookieName,
  languageOfLocale,
  languageOfRequest,
  languages,
} from './language.ts'
export { isPlanOver } from './plan-time.ts'
export { TranslatorProvider, useT } from './react.ts'
export { endOfDayInTokyo, startOfDayInTokyo, timeInTokyo, todayInTokyo } from './today.ts'
export {
  createTranslator,
  type MessageKey,
  type Messages,
  type MessageValues,
  type RegisteredMessages,
  type Translator,
  type TranslatorOptions,
} from './translator.ts'
