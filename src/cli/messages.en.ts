import type { cliMessages as ja } from './messages.ja.ts'

export const cliMessages: typeof ja = {
  placeholder: '',
}
