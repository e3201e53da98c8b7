import type { documentMessages as ja } from './messages.ja.ts'

export const documentMessages: typeof ja = {
  notInCp932:
    '{{count}} characters cannot be written in Shift_JIS (CP932): {{characters}} Use the CSV in UTF-8, or Excel.',
  cellTooLong: 'A cell of Excel holds {{longest}} characters. Shorten “{{text}}…”, or use Word.',
}
