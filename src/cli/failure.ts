// How every command ends that cannot do what it was asked: the reason on standard error, and the exit code.
import { createTranslator, languageOfLocale, type Translator } from '#kernel/i18n'
import { Refusal } from '#kernel/refusal'
import { messages } from '../messages.ts'
import { WrongUsage } from './command.ts'

/** t() of the command line: Japanese, or English with LANG=en…. */
export function commandTranslator(): Translator {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return createTranslator(languageOfLocale(LC_ALL || LC_MESSAGES || LANG), messages)
}

/** Says why, and answers the exit code: 1 refused, 2 wrong usage. */
export function explainFailure(problem: unknown): 1 | 2 {
  if (problem instanceof WrongUsage) {
    console.error(problem.message)
    return 2
  }
  if (problem instanceof Refusal) {
    console.error(commandTranslator().byName(problem.messageKey, problem.details))
    return 1
  }
  console.error(problem)
  return 1
}
