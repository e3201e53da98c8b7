// The words of this part: application, roster, door, attendance, population.
import type { peopleMessages as ja } from './people-messages.ja.ts'

export const peopleMessages: typeof ja = {
  refusal: {
    noSeries: 'There is no such workshop.',
    noSuchTicket: 'No application has this number. Please check it.',
    closed: 'A session that you chose is closed by now. Please choose again.',
    twice:
      'There is an application with this name and contact already. It can be changed or cancelled on the page of its ticket.',
    tooMany:
      'Many applications have come from this connection. Please wait ten minutes and send it again.',
    noSession: 'Choose at least one session.',
    contact: 'Enter an e-mail address or a telephone number, so that we can tell you of changes.',
    again: 'We had to make sure that a person is sending this. Please send it once more.',
    cancelled: 'This application has been cancelled already.',
    nobody: 'This name is not on the list. Please open the page again.',
    noTicket:
      'No application for this series has this number. Enter the 8 characters of the ticket, or search by name.',
    notIn: 'This person has not been checked in yet.',
  },
  population: {
    empty:
      '{{file}}: there are no rows of figures. The first line holds the headings, the others one area each.',
    missingColumn:
      '{{file}}, line {{line}}: the heading 「{{column}}」 is missing. Keep the headings of the recommended data set 地域・年齢別人口.',
    notANumber: '{{file}}, line {{line}}, 「{{column}}」: “{{value}}” is not a number of people.',
    noArea: '{{file}}, line {{line}}, 「{{column}}」: the name of the area is missing.',
    notADay:
      '{{file}}, line {{line}}, 「{{column}}」: “{{value}}” is not a date. Example: 2020-10-01',
    otherTown: '{{file}}, line {{line}}: code “{{value}}” is not this town’s ({{code}}).',
    sum: '{{file}}, line {{line}}, 「{{column}}」: {{men}} men and {{women}} women make {{sum}}, but the total is {{total}}.',
    bands:
      '{{file}}, line {{line}}, 「{{column}}」: the ages add up to {{sum}}, more than the total of {{total}}.',
    twice: '{{file}}, line {{line}}: “{{area}}” stands in line {{other}} too.',
    tooLarge: '{{file}} is larger than {{megabytes}} MB.',
    encoding: '{{file}} cannot be read. Save it in UTF-8 or Shift_JIS (CP932).',
    broken:
      '{{file}}, line {{line}}: this is not CSV. Look for a quotation mark that is not closed.',
  },
}
