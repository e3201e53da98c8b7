// The words of series and sessions: plan, changes with reasons, agenda.
export const seriesMessages = {
  number: '第{{number}}回',
  numbered: '第{{number}}回 {{title}}',
  list: { title: 'ワークショップ' },
  tabs: { label: 'この回のページ', plan: '計画', cards: '付箋のゆくえ' },
}
