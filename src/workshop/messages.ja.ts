// The workshop's words, part by part; Japanese is the source.
import { archiveMessages } from './archive-messages.ja.ts'
import { boardMessages } from './board-messages.ja.ts'
import { bookMessages } from './book-messages.ja.ts'
import { fateMessages } from './fate-messages.ja.ts'
import { liveMessages } from './live-messages.ja.ts'
import { paperMessages } from './paper-messages.ja.ts'
import { peopleMessages } from './people-messages.ja.ts'
import { phoneMessages } from './phone-messages.ja.ts'
import { seriesMessages } from './series-messages.ja.ts'
import { sortingMessages } from './sorting-messages.ja.ts'
import { stageMessages } from './stage-messages.ja.ts'

export const workshopMessages = {
  refusal: {
    noSession: 'このワークショップは見つかりません。参加コードまたはアドレスを確かめてください。',
    phaseSettings:
      'この段階の設定が正しくありません。テーマは12個まで、シールは1〜50枚にしてください。',
    phaseMoved:
      '別の操作で段階がすでに変わっています。いまの段階を確かめて、もう一度お試しください。',
  },
  series: seriesMessages,
  people: peopleMessages,
  phone: phoneMessages,
  board: boardMessages,
  live: liveMessages,
  stage: stageMessages,
  paper: paperMessages,
  book: bookMessages,
  archive: archiveMessages,
  fate: fateMessages,
  sorting: sortingMessages,
}
