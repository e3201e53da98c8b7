// Why a file is not taken; merged at `kernel.files`.
import type { filesMessages as ja } from './messages.ja.ts'

export const filesMessages: typeof ja = {
  empty: 'The file is empty. Please choose it again.',
  tooLarge: 'The file is too large. The limit is {{limit}} MB.',
  damaged:
    'The file is damaged or was cut off. Check that the original opens, then choose it again.',
  svg: 'SVG is not accepted, because it can hold commands. Save it as PNG. Accepted: {{allowed}}',
  otherType: '“{{type}}” files are not accepted. Accepted: {{allowed}}',
  unknownType: 'The kind of this file is not known. Accepted: {{allowed}}',
  tooManyPixels:
    'The picture is too large ({{width}} × {{height}} pixels). At most {{longest}} a side and 60 million in all.',
  noSuchFile: 'There is no such file.',
  lost: 'The file {{hash}} is not in its folder. Bring it back from the backup.',
}
