// The words of this part: sorting together.
export const sortingMessages = {
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
