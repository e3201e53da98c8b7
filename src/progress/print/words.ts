// The words of one print: language and digit width decided once, for all templates and formats.
import {
  createTranslator,
  type DigitWidth,
  formatEdtf,
  formatEnglishDate,
  formatEraDate,
  formatFiscalYear,
  formatNumber,
  formatYen,
  type Language,
  type MessageKey,
  type MessageValues,
  timeInTokyo,
  todayInTokyo,
  withDigits,
} from '#kernel/i18n'
import { whenWords } from '#programme'
import { printMessages as en } from './messages.en.ts'
import { printMessages as ja } from './messages.ja.ts'

const resources = { ja, en }

type Key = MessageKey<typeof ja>

/** Says a message, a date or a number as this print wants it. Texts of the town never pass through here. */
export interface Words {
  language: Language
  say: (key: Key, values?: MessageValues) => string
  /** 令和2年11月30日 */
  day: (iso: string) => string
  /** 令和2年8月から、令和2年度内; an importer reads the Japanese words back exactly. */
  dates: (edtf: readonly string[]) => string
  /** 令和2年度 */
  fiscalYear: (year: number) => string
  yen: (value: number) => string
  number: (value: number) => string
  /** Date and time in the town of an instant. */
  instant: (iso: string) => { date: string; time: string }
}

/** Words in a language, digits in a width. */
export function wordsOf(language: Language, width: DigitWidth): Words {
  const t = createTranslator(language, resources)
  const digits = (text: string) => withDigits(text, width)
  const day = (iso: string) => {
    return digits(language === 'en' ? formatEnglishDate(iso) : formatEraDate(iso))
  }
  return {
    language,
    say: (key, values = {}) => t(key, widened(values, digits)),
    day,
    dates: (edtf) => {
      if (language === 'ja') return digits(whenWords(edtf))
      return digits(edtf.map((one) => formatEdtf(one, language)).join(t('and')))
    },
    fiscalYear: (year) => digits(formatFiscalYear(year, language)),
    yen: (value) => digits(formatYen(value, language)),
    number: (value) => digits(formatNumber(value)),
    instant: (iso) => {
      const at = new Date(iso)
      return { date: day(todayInTokyo(at)), time: digits(timeInTokyo(at)) }
    },
  }
}

/** Only numbers are widened: a text of the town is printed as it was written. */
function widened(values: MessageValues, digits: (text: string) => string): MessageValues {
  const wide = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'number' ? digits(String(value)) : value]
  })
  return Object.fromEntries(wide)
}
