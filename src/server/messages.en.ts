import type { serverMessages as ja } from './messages.ja.ts'

export const serverMessages: typeof ja = {
  error: {
    title: {
      s400: 'Please check what was entered',
      s401: 'Please sign in',
      s403: 'This is not allowed',
      s404: 'Page not found',
      s409: 'Somebody else changed this',
      s413: 'The file is too large',
      s422: 'Please check what was entered',
      s500: 'That did not work',
      s503: 'Not ready yet',
    },
    notFound: 'The address may have changed, or may be mistyped.',
    unexpected:
      'Please try again. If it goes on, tell the town office the number below. What you entered was not saved.',
    number: 'Number for enquiries',
    foreignOrigin:
      'This was sent from another site and was not accepted. Open a page of this site and try again.',
    tooLarge:
      'At most {{limit}} MB can be sent. Split the file or make pictures smaller, then try again.',
    signInNeeded: 'Please sign in as staff.',
    notReady: 'The database does not answer. Please try again in a moment.',
    home: 'To the first page',
    back: 'Use your browser’s Back button to return to the page before.',
  },
  home: {
    title: 'Miraichizu',
    otherLanguage: '日本語',
    otherHref: '?lang=ja',
    otherLang: 'ja',
    choose: 'Choose a municipality',
    none: 'No municipality is here yet',
    noneHint:
      'To begin, run on the server’s machine: npx miraichizu demo (to try it out), or npx miraichizu town add CODE (for your own town).',
  },
  desk: {
    publish: 'Publish',
    proposals: 'Proposals',
    yearChange: 'Change of year',
    overview: 'Overview',
    sections: 'Sections and bodies',
    staff: 'Users',
    account: 'Password',
    unit: '',
    late: 'Late',
    drafts: 'Unpublished changes',
    nothing: 'Nothing has been entered yet',
    nothingHint:
      'Import a report on the server: npx miraichizu import progress FILE --town {{code}} --fiscal-year YEAR',
    role: {
      administrator: 'Administrator',
      editor: 'Editor',
      facilitator: 'Facilitator',
      viewer: 'Viewer',
    },
  },
}
