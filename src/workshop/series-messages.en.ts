// The words of series and sessions in English.
export const seriesMessages = {
  number: 'Session {{number}}',
  numbered: 'Session {{number}}: {{title}}',
  training: 'Training',
  trainingNamed: 'Training: {{title}}',
  list: { title: 'Workshops' },
  tabs: {
    label: 'Pages of this session',
    plan: 'Plan',
    board: 'Board',
    stage: 'Stage',
    moderation: 'Look through',
    results: 'Results',
    choices: 'For the picture',
    cards: 'Cards',
  },
  refusal: {
    future: '{{day}} has not come yet. “Since” takes days up to today.',
    field: 'A value cannot be taken ({{field}}).',
    noSuchTemplate: 'This agenda template was not found. Please choose again.',
    noSeries: 'This workshop was not found. Please check the address.',
    hasCards:
      'It holds residents’ cards and cannot be taken out. If it did not take place, record it as cancelled.',
    noLength: 'It begins and ends at the same time. Please correct the end.',
    heldWithoutDay: 'There is no day yet. Please enter it before marking the session as held.',
    heldAhead: 'Its day has not come yet. Please mark it as held afterwards.',
    noSuchStep: 'The change was not found. Please open the page again.',
    alreadyUndone: 'This change has been taken back already.',
    firstStep: 'The first entry cannot be taken back. Use “Take out” where it is not needed.',
    builtUpon: 'Later changes build on this one. Please take back the newest first.',
    notYourInitiative:
      'You may not write under this initiative. Ask an editor of its section or an administrator, or leave the initiative open.',
    noSuchInitiative: 'The initiative was not found. Please choose again.',
    noSuchActivity: 'The activity was not found. Please choose again.',
    activityTaken: 'Another workshop stands on this activity already.',
    noLabel: 'The scale has no word for “planned” or “done”. Please add one.',
  },
}
