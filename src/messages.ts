// Every word of every module, in the languages that a reader can choose.
import { cliMessages as cliEn } from './cli/messages.en.ts'
import { cliMessages as cliJa } from './cli/messages.ja.ts'
import { i18nMessages as i18nEn } from './kernel/i18n/messages.en.ts'
import { i18nMessages as i18nJa } from './kernel/i18n/messages.ja.ts'
import { kernelMessages as kernelEn } from './kernel/messages.en.ts'
import { kernelMessages as kernelJa } from './kernel/messages.ja.ts'
import { municipalityMessages as municipalityEn } from './kernel/tenancy/municipalities-messages.en.ts'
import { municipalityMessages as municipalityJa } from './kernel/tenancy/municipalities-messages.ja.ts'
import { uiMessages as uiEn } from './kernel/ui/messages.en.ts'
import { uiMessages as uiJa } from './kernel/ui/messages.ja.ts'
import { serverMessages as serverEn } from './server/messages.en.ts'
import { serverMessages as serverJa } from './server/messages.ja.ts'

const ja = {
  kernel: { ...kernelJa, i18n: i18nJa, municipality: municipalityJa },
  ui: uiJa,
  server: serverJa,
  cli: cliJa,
}

const en: typeof ja = {
  kernel: { ...kernelEn, i18n: i18nEn, municipality: municipalityEn },
  ui: uiEn,
  server: serverEn,
  cli: cliEn,
}

/** What `createTranslator` looks messages up in. */
export const messages = { ja, en }

declare module './kernel/i18n/translator.ts' {
  interface RegisteredMessages {
    messages: typeof ja
  }
}
