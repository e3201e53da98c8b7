// The progress report's words in English, complete.

import { deskMessages } from './desk-messages.en.ts'
import type { progressMessages as japanese } from './messages.ja.ts'
import { printMessages } from './print/messages.en.ts'

export const progressMessages: typeof japanese = {
  print: printMessages,
  desk: deskMessages,
  refusal: {
    nothingYet: 'Nothing had been published by {{day}}.',
    noSuchReport: 'This published report was not found.',
    noSuchEntry: 'No initiative or activity of this number is public.',
  },
  page: {
    progress: 'Progress',
    reports: 'Published reports',
    reportsLead: 'The reports as they were handed to the council, unchanged since.',
    openData: 'Open data',
    openDataLead: 'The published progress in machine-readable form, free to use.',
    accessibility: 'Accessibility',
    nothingYet: 'Nothing has been published yet',
    nothingYetHint: 'The progress will be shown here as soon as it is ready.',
    all: 'All',
    late: 'Late or not done',
    newestYear: 'Newest fiscal year',
    readAll: 'Read the whole progress report',
    steps: 'What has happened so far',
    step: {
      added: 'added: {{field}}',
      changed: 'changed: {{field}}',
      removed: 'removed: {{field}}',
      picture: 'picture added: {{caption}}',
    },
    corrected: 'Corrected',
    pastYear: 'This belongs to {{year}}',
    pastYearHint: 'The year has ended; it is shown as it stands on record now.',
    toThisYear: 'See the present year',
    toPastYear: 'See all of {{year}}',
    difference: 'Difference between two days',
    differenceLead: 'Choose two days to see what changed between them.',
    from: 'From',
    to: 'To',
    compare: 'Compare',
    between: 'What changed from {{from}} to {{to}}',
    asPublished: 'the earlier report as it was published',
    chooseDays: 'Please give the days to compare',
    file: 'File',
    content: 'Content',
    data: {
      csv: 'List of initiatives and activities (CSV, UTF-8 with BOM)',
      cp932: 'The same list (CSV, Shift_JIS); characters that it cannot hold are named',
      json: 'The whole progress report (JSON)',
      ics: 'Planned activities (iCalendar), for your calendar',
      feed: 'News of published reports (Atom)',
    },
  },
  access: {
    lead: '{{name}} wants its pages to be readable and usable for everybody.',
    targetTitle: 'Standard',
    target: 'The aim is WCAG 2.2 level AA, and level AA of JIS X 8341-3:2016.',
    checkedTitle: 'What is checked',
    checked:
      'With every update all pages are checked automatically, with the keyboard alone, at 200 % zoom and at a width of 320 pixels.',
    knownTitle: 'What is not covered',
    known: 'What the PDF, Word and Excel files say can also be read on the pages.',
    contactTitle: 'Contact',
    contact: 'Please tell the town hall of {{name}} where a page is hard to read or to use.',
  },
}
