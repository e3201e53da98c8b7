// The words of this part: sorting together.
export const sortingMessages = {
  refusal: {
    notNow: 'This is not the time for sorting. Please wait for the facilitator.',
    noPiles: 'There is no pile yet. Please put at least one card into a pile.',
    cardTwice: 'A card is in two piles. Please put each card into one pile only.',
    otherSet: 'These cards were dealt in another phase. Please load the page again.',
    otherCards: 'There is a card that is not in this hall. Please load the page again.',
    allSets: 'Each person sorts up to {{most}} times. Thank you for your help.',
    again: 'The same piles were sent twice at once. Please send them again.',
    tooLong: 'Proposing groups took too long. Please wait a little and try again.',
  },
  file: {
    empty: 'The file {{file}} is empty. It should hold JSON like {"cards": […], "piles": […]}.',
    notUtf8: 'The file {{file}} cannot be read as UTF-8. Please save it as UTF-8.',
    notJson: 'The file {{file}} cannot be read as JSON. Please check brackets and commas.',
    notJsonLine:
      'The file {{file}} cannot be read as JSON at line {{line}}. Please check brackets and commas.',
    notObject: 'The file {{file}} should look like {"cards": […], "piles": […]}.',
    noCards: 'cards in the file {{file}} is empty. Please list at least one card.',
    tooMany: 'The file {{file}} has too many cards. The most is {{most}}.',
    cardTwice:
      'File {{file}}, {{place}}: the card “{{card}}” is also at {{first}}. Please list each card once in cards.',
    notPiles:
      'File {{file}}: {{place}} should look like {"participant": "…", "groups": [["…"], ["…"]]}.',
    notList: 'File {{file}}: {{place}} should be a list in [ ].',
    notText: 'File {{file}}: {{place}} should be a text ("…") that is not empty.',
    unknownCard:
      'File {{file}}, {{place}}: the card “{{card}}” is not in cards. Please add it there, or correct its name.',
    pileTwice:
      'File {{file}}, {{place}}: the card “{{card}}” is also at {{first}} of the same person. Each card goes into one pile only.',
  },
}
