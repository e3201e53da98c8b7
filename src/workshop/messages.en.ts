// The workshop's words in English.
import { archiveMessages } from './archive-messages.en.ts'
import { boardMessages } from './board-messages.en.ts'
import { bookMessages } from './book-messages.en.ts'
import { fateMessages } from './fate-messages.en.ts'
import { liveMessages } from './live-messages.en.ts'
import { paperMessages } from './paper-messages.en.ts'
import { peopleMessages } from './people-messages.en.ts'
import { phoneMessages } from './phone-messages.en.ts'
import { seriesMessages } from './series-messages.en.ts'
import { sortingMessages } from './sorting-messages.en.ts'
import { stageMessages } from './stage-messages.en.ts'

export const workshopMessages = {
  refusal: {
    noSession: 'This workshop was not found. Please check the code or the address.',
    phaseSettings: 'The settings of this phase are not right: at most 12 prompts, 1 to 50 dots.',
    phaseMoved: 'Somebody has moved on to another phase already. Please look at it and try again.',
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
