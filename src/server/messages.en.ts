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
    programme: 'Initiatives and activities',
    report: 'Report',
    words: 'Words and settings',
    publish: 'Publish',
    proposals: 'Proposals',
    import: 'Import',
    yearChange: 'Change of year',
    overview: 'Overview',
    sections: 'Sections and bodies',
    staff: 'Users',
    account: 'Password',
    help: 'How to use',
    helpHere: 'How to use this page',
    role: {
      administrator: 'Administrator',
      editor: 'Editor',
      facilitator: 'Facilitator',
      viewer: 'Viewer',
    },
  },
  help: {
    lead: 'If you are new, read from chapter 1 onwards; it takes about 30 minutes. If you are stuck, search for a word below.',
    search: 'Search the manual',
    find: 'Search',
    found: '“{{query}}” is in {{count}} places',
    notFound: '“{{query}}” was not found',
    notFoundHint: 'Try a shorter or another word, or choose from the contents below.',
    whole: 'See or print the whole manual',
    howToPrint: 'Print all chapters with your browser (Ctrl+P).',
    contents: 'Chapters',
    inside: 'In this chapter',
    turn: 'Chapters before and after',
    previous: 'Previous: {{title}}',
    next: 'Next: {{title}}',
    onlyJapanese:
      'This manual is written in Japanese only. The desk itself can be used in English: switch the language of your browser.',
    noChapter: 'The manual has no such chapter. Choose one from the contents.',
    noPicture: 'There is no such picture.',
  },
}
