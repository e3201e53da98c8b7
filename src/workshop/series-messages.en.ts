// The words of series and sessions in English.
export const seriesMessages = {
  number: 'Session {{number}}',
  numbered: 'Session {{number}}: {{title}}',
  list: { title: 'Workshops' },
  tabs: { label: 'Pages of this session', plan: 'Plan', cards: 'Cards' },
}
