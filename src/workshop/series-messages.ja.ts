// The words of series and sessions: plan, changes with reasons, agenda.
export const seriesMessages = {
  number: '第{{number}}回',
  numbered: '第{{number}}回 {{title}}',
  training: '研修',
  trainingNamed: '研修 {{title}}',
  list: { title: 'ワークショップ' },
  tabs: {
    label: 'この回のページ',
    plan: '計画',
    board: '付箋の盤',
    stage: '進行',
    moderation: '付箋の確認',
    results: '投票と回答',
    choices: '絵にしたいもの',
    cards: '付箋のゆくえ',
  },
  refusal: {
    future: '{{day}} はまだ来ていない日です。「いつから」には今日までの日を入れてください。',
    field: '入力できない値があります({{field}})。',
    noSuchTemplate: '進め方のひな型が見つかりません。もう一度選んでください。',
    noSeries: 'このワークショップは見つかりません。アドレスを確かめてください。',
    hasCards:
      '住民の付箋があるため、取り除けません。行わなかった場合は「中止」として記録してください。',
    noLength: '開始と終了が同じ時刻です。終了の時刻を直してください。',
    heldWithoutDay: '実施日が入っていません。日付を入れてから「実施した」にしてください。',
    heldAhead: '実施日がまだ来ていません。終わってから「実施した」にしてください。',
    noSuchStep: '取り消す変更が見つかりません。ページを開き直してください。',
    alreadyUndone: 'この変更はすでに取り消されています。',
    firstStep: '最初の登録は取り消せません。不要なときは「取り除く」を使ってください。',
    builtUpon: 'あとの変更があるため取り消せません。新しい変更から順に取り消してください。',
    notYourInitiative:
      'この項目に書く権限がありません。主管課の編集者か管理者に頼むか、項目を選ばずに登録してください。',
    noSuchInitiative: '項目が見つかりません。もう一度選んでください。',
    noSuchActivity: '取組内容が見つかりません。もう一度選んでください。',
    activityTaken: 'この取組内容は、すでに別のワークショップとつながっています。',
    noLabel: '進捗の区分に「予定」「実施」にあたるものがありません。区分を設定してください。',
  },
}
