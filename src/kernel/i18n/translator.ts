// Every word that people see comes through here: text in code could not be read in English.
import { createInstance, type i18n } from 'i18next'
import type { Language } from './language.ts'

export type MessageValues = Readonly<Record<string, string | number>>

/** Nested messages; keys ending in _one and _other are the forms of one counted message. */
export interface Messages {
  readonly [key: string]: string | Messages
}

type Counted<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other`
  ? Base
  : Key

/** All keys of nested messages as dotted paths: programme.state.planned. */
export type MessageKey<M> = {
  [Key in keyof M & string]: M[Key] extends string ? Counted<Key> : `${Key}.${MessageKey<M[Key]>}`
}[keyof M & string]

/** src/messages.ts declares the messages of all modules here, so that t() knows their keys. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by declaration merging
export interface RegisteredMessages {}

type AnyKey = RegisteredMessages extends { messages: infer M } ? MessageKey<M> : string

/** Looks a message up: t('programme.state.planned'), t('report.count', { count: 3 }). */
export interface Translator<Key extends string = AnyKey> {
  (key: Key, values?: MessageValues): string
  /** For keys that come as data: the messageKey of a refusal. */
  byName(key: string, values?: MessageValues): string
  has(key: string): boolean
  readonly language: Language
}

export interface TranslatorOptions {
  /** 'throw' (the default outside production) finds a missing message at once; 'show' falls back to Japanese, then to the key. */
  missing?: 'throw' | 'show'
}

const made = new WeakMap<object, Map<string, Translator<string>>>()

/** Makes t(), at once and without waiting; the same resources give the same one again. */
export function createTranslator<M extends Messages>(
  language: Language,
  resources: Readonly<Record<Language, M>>,
  options: TranslatorOptions = {},
): Translator<MessageKey<M>> {
  const missing = options.missing ?? (process.env.NODE_ENV === 'production' ? 'show' : 'throw')
  const known = made.get(resources) ?? new Map<string, Translator<string>>()
  made.set(resources, known)
  const name = `${language} ${missing}`
  const translator = known.get(name) ?? build(language, resources, missing)
  known.set(name, translator)
  return translator
}

function build(
  language: Language,
  resources: Readonly<Record<Language, Messages>>,
  missing: 'throw' | 'show',
): Translator<string> {
  const instance = start(language, resources, missing)
  const look = (key: string, values?: MessageValues | { skipInterpolation: true }): string => {
    if (missing === 'throw' && !instance.exists(key, { ...values })) {
      throw new Error(`no message ${key} in ${language}`)
    }
    return instance.t(key, { ...values })
  }
  const known = new Map<string, string>()
  const pattern = (key: string): string => {
    const text = known.get(key) ?? look(key, { skipInterpolation: true })
    known.set(key, text)
    return text
  }
  // i18next is for the forms of counted messages: for the others it needs fifty times as long.
  const translate = (key: string, values: MessageValues = {}): string =>
    'count' in values ? look(key, values) : filled(pattern(key), values, missing)
  return Object.assign(translate, {
    byName: translate,
    has: (key: string) => instance.exists(key, { count: 1 }),
    language,
  })
}

/** The message with its values; React escapes, paper and the command line must not see &amp;. */
function filled(text: string, values: MessageValues, missing: 'throw' | 'show'): string {
  if (!text.includes('{{')) return text
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(values[name] ?? withoutValue(text, name, missing)),
  )
}

function withoutValue(text: string, name: string | undefined, missing: 'throw' | 'show'): string {
  if (missing === 'throw') throw new Error(`no value ${name} for the message 「${text}」`)
  return ''
}

function start(
  language: Language,
  resources: Readonly<Record<Language, Messages>>,
  missing: 'throw' | 'show',
): i18n {
  const instance = createInstance()
  instance.init({
    lng: language,
    fallbackLng: missing === 'show' ? 'ja' : false,
    initAsync: false,
    ns: 'all',
    defaultNS: 'all',
    nsSeparator: false,
    resources: { ja: { all: resources.ja }, en: { all: resources.en } },
    // React escapes; paper and the command line must not see &amp;
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
    missingInterpolationHandler: (text: string, [, name]: RegExpExecArray) =>
      withoutValue(text, name, missing),
  })
  return instance
}
