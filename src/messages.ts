// Every word of every module, in the languages that a reader can choose.
import { cliMessages as cliEn } from './cli/messages.en.ts'
import { cliMessages as cliJa } from './cli/messages.ja.ts'
import { directoryMessages as directoryEn } from './directory/messages.en.ts'
import { directoryMessages as directoryJa } from './directory/messages.ja.ts'
import { documentMessages as documentEn } from './kernel/documents/messages.en.ts'
import { documentMessages as documentJa } from './kernel/documents/messages.ja.ts'
import { filesMessages as filesEn } from './kernel/files/messages.en.ts'
import { filesMessages as filesJa } from './kernel/files/messages.ja.ts'
import { formMessages as formEn } from './kernel/forms-messages.en.ts'
import { formMessages as formJa } from './kernel/forms-messages.ja.ts'
import { i18nMessages as i18nEn } from './kernel/i18n/messages.en.ts'
import { i18nMessages as i18nJa } from './kernel/i18n/messages.ja.ts'
import { kernelMessages as kernelEn } from './kernel/messages.en.ts'
import { kernelMessages as kernelJa } from './kernel/messages.ja.ts'
import { tenancyMessages as tenancyEn } from './kernel/tenancy/messages.en.ts'
import { tenancyMessages as tenancyJa } from './kernel/tenancy/messages.ja.ts'
import { municipalityMessages as municipalityEn } from './kernel/tenancy/municipalities-messages.en.ts'
import { municipalityMessages as municipalityJa } from './kernel/tenancy/municipalities-messages.ja.ts'
import { uiMessages as uiEn } from './kernel/ui/messages.en.ts'
import { uiMessages as uiJa } from './kernel/ui/messages.ja.ts'
import { programmeMessages as programmeEn } from './programme/messages.en.ts'
import { programmeMessages as programmeJa } from './programme/messages.ja.ts'
import { progressMessages as progressEn } from './progress/messages.en.ts'
import { progressMessages as progressJa } from './progress/messages.ja.ts'
import { progressUiMessages as progressUiEn } from './progress/ui/messages.en.ts'
import { progressUiMessages as progressUiJa } from './progress/ui/messages.ja.ts'
import { serverMessages as serverEn } from './server/messages.en.ts'
import { serverMessages as serverJa } from './server/messages.ja.ts'
import { voiceMessages as voiceEn } from './voice/messages.en.ts'
import { voiceMessages as voiceJa } from './voice/messages.ja.ts'
import { workshopMessages as workshopEn } from './workshop/messages.en.ts'
import { workshopMessages as workshopJa } from './workshop/messages.ja.ts'

const ja = {
  kernel: {
    ...kernelJa,
    i18n: i18nJa,
    form: formJa,
    municipality: municipalityJa,
    tenancy: tenancyJa,
    documents: documentJa,
    files: filesJa,
  },
  ui: uiJa,
  server: serverJa,
  cli: cliJa,
  directory: directoryJa,
  programme: programmeJa,
  progress: progressJa,
  progressUi: progressUiJa,
  workshop: workshopJa,
  voice: voiceJa,
}

const en: typeof ja = {
  kernel: {
    ...kernelEn,
    i18n: i18nEn,
    form: formEn,
    municipality: municipalityEn,
    tenancy: tenancyEn,
    documents: documentEn,
    files: filesEn,
  },
  ui: uiEn,
  server: serverEn,
  cli: cliEn,
  directory: directoryEn,
  programme: programmeEn,
  progress: progressEn,
  progressUi: progressUiEn,
  workshop: workshopEn,
  voice: voiceEn,
}

/** What `createTranslator` looks messages up in. */
export const messages = { ja, en }

declare module './kernel/i18n/translator.ts' {
  interface RegisteredMessages {
    messages: typeof ja
  }
}
