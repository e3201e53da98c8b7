// The words of one book: its language decided once for all formats.
import {
  createTranslator,
  formatEnglishDate,
  formatEraDate,
  formatNumber,
  type Language,
  type MessageKey,
  type MessageValues,
} from '#kernel/i18n'
import { bookPrintMessages as en } from './messages.en.ts'
import { bookPrintMessages as ja } from './messages.ja.ts'

const resources = { ja, en }

/** Says a message or a date in the book's language. Words of residents and of the town never pass through here. */
export interface Words {
  language: Language
  say: (key: MessageKey<typeof ja>, values?: MessageValues) => string
  /** 令和2年11月30日 */
  day: (iso: string) => string
  number: (value: number) => string
}

export function wordsOf(language: Language): Words {
  const t = createTranslator(language, resources)
  return {
    language,
    say: (key, values) => t(key, values),
    day: (iso) => (language === 'en' ? formatEnglishDate(iso) : formatEraDate(iso)),
    number: formatNumber,
  }
}
