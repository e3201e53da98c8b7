// English twin of messages.ja.ts: same keys, checked by the type.

import type { uiMessages as ja } from './messages.ja.ts'

export const uiMessages: typeof ja = {
  required: 'Required',
  skipToMain: 'Skip to main content',
  mainNavigation: 'Main pages',
  deskNavigation: 'Staff menu',
  footerNavigation: 'About this site',
  breadcrumb: 'You are here',
  menu: 'Menu',
  signOut: 'Sign out',
  drafts: 'Drafts: {{count}}',
  publicPage: 'See the public page',
  errorMark: 'Error:',
  dateHint: 'Examples: 2020-11-30, 令和2年11月30日, R2.11.30. Full-width digits are fine.',
  dropHere: 'Drop a file here or choose one.',
  openList: 'Open the list',
  nothingFound: 'Nothing found. Try a shorter word.',
  previousPage: 'Previous',
  nextPage: 'Next',
  pages: 'Pages',
  blank: 'Not entered',
  productName: 'Miraichizu',
  notice: { info: 'Information', success: 'Done', warning: 'Caution', error: 'Error' },
  state: {
    implemented: 'Done',
    notImplemented: 'Not done',
    planned: 'Planned',
    late: 'Late',
    corrected: 'Corrected',
    carried: 'From last year',
    draft: 'Draft',
    other: 'Not classified',
  },
}
