// The words of this part: archive.
import type { archiveMessages as ja } from './archive-messages.ja.ts'

export const archiveMessages: typeof ja = {
  refusal: {
    noArchive: 'This is no workshop archive. Choose a file that was made for carrying a workshop.',
    tooLarge: 'The file is too large. Make it again with fewer photos.',
    changed: 'This file was changed after it was made. Make it again; nothing was merged.',
    newer: 'This file was made by a newer version. Update this installation first.',
    otherTown:
      'This file belongs to {{name}} ({{code}}). It can be merged into the same town only.',
    otherKey:
      'The key is another one (fingerprint {{fingerprint}}). Ask the person who made the file.',
  },
}
