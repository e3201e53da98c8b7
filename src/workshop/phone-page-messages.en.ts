// The words of the phone page in English.
export const pageMessages: Record<string, string> = {
  noScript:
    'Writing cards on this page needs JavaScript. If you cannot use it, please speak to the staff: paper cards count the same.',
  loadingPage: 'Connecting to the hall…',

  'phase-before': 'Starting soon',
  'phase-explain': 'Explanation',
  'phase-write': 'Write cards',
  'phase-share': 'See everybody’s cards',
  'phase-sort': 'Grouping',
  'phase-name': 'Name the islands',
  'phase-vote': 'Vote',
  'phase-choose': 'Choose for the picture',
  'phase-questions': 'Last questions',
  'phase-close': 'The end',
  'do-before': 'Please keep this page open. It changes by itself when the workshop starts.',
  'do-explain': 'Please listen to the facilitator. Later you write your cards on this page.',
  'do-share': 'Everybody’s cards appear here as soon as the facilitator shows them.',
  'do-sort': 'Cards that are alike become “islands”. Please listen to the facilitator.',
  'do-name': 'Find a name for each island together at your table.',
  'do-vote': 'Give your dots to what matters most to you.',
  'do-choose': 'Give your dots to what should be drawn on the vision map.',
  'do-questions': 'Answer only what you like to answer.',
  'do-close':
    'Thank you for taking part. Keep the slip below: with it you can see later what became of your cards.',

  timeLeft: 'Time left',
  timeOver: 'Time is up',
  paused: '(paused)',
  offline:
    'No connection at the moment. What you wrote stays on this phone and is sent by itself when the connection is back.',
  nothingLost: 'Waiting cards stay on this phone, even if you close the page.',
  draftKept: 'You have words that were not sent yet. They stay on this phone.',

  choosePrompt: 'Choose a theme',
  writeHere: 'One idea on one card',
  example: 'e.g. The river at dusk is beautiful',
  left: '{{count}} letters left',
  tooMany: '{{count}} letters too many. Make it shorter, or write two cards.',
  send: 'Put the card up',
  received: 'Your card is up. You can write more.',
  willSend: 'Your card is kept on this phone and sent when the connection is back.',

  ownCards: 'Your cards ({{count}})',
  'state-sent': 'Sent',
  'state-waiting': 'Waiting to be sent',
  'state-late': 'Writing was over, so this was not sent yet. It is sent when writing opens again.',
  'state-refused': 'Could not be sent.',
  'state-hidden': 'Not shown to the others.',
  'state-withdrawn': 'Taken back',
  isWithdrawn: '(This card was taken back.)',
  correct: 'Correct',
  correctHere: 'Correct your card',
  saveCorrection: 'Put the correction up',
  stop: 'Cancel',
  withdraw: 'Take back',
  reallyWithdraw: 'Take this card back? Its words are erased and cannot be restored.',
  yesWithdraw: 'Take back and erase',
  noKeep: 'Keep it',

  loading: 'Loading…',
  noCards: 'There are no cards yet.',
  allCards: 'Everybody’s cards ({{count}})',
  noName: '(no name yet)',
  tray: 'Cards on no island',
  more: 'Show more ({{count}} left)',

  dotsLeft: '{{left}} of {{budget}} dots left',
  lessDots: 'One dot less for “{{name}}”',
  moreDots: 'One dot more for “{{name}}”',
  dotsHere: '{{count}} dots',
  cardsInside: 'See the cards inside ({{count}})',
  sendVotes: 'Vote',
  voted: 'Your vote is in. You can change it while voting is open.',

  sortHow:
    'Round {{number}} of {{most}}. Choose a pile below, then tap the cards that belong together. Leave out what you are not sure of.',
  intoPile: 'Pile',
  pile: 'Pile {{pile}}',
  newPile: '＋ Pile {{pile}}',
  sendPiles: 'Send these piles',
  sortDone: 'Thank you. The result appears on the big screen.',

  yes: 'Yes',
  no: 'No',
  scaleHint: '0: not at all — 10: very much',
  sendAnswers: 'Send the answers',
  answered: 'Your answers are in. You can change them while the questions are open.',

  seeSlip: 'See your slip',
  slipWhat:
    'With this slip you can see later what became of your cards in the town’s plan. Your name is not needed.',
  slipAlt: 'QR code of your slip. Its number is {{slip}}',
  savePicture: 'Save as picture',
  print: 'Print',

  settingsLink: 'Settings・日本語',
  settings: 'Reading and taking part',
  ruby: 'Readings above characters',
  plain: 'Easy words',
  table: 'Table number (if you like)',
  nickname: 'Nickname (if you like)',
  keep: 'Keep',
  anonymous: 'Cards bear no name. A nickname is shown on your own screen only.',
}

/** English has no easier version of its own. */
export const plainMessages: Record<string, string> = {}
