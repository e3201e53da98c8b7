// The words of live boards and their devices.
export const liveMessages = {
  deviceLabel: '機器の名前を1〜{{most}}文字で入力してください(例:テーブル3)。',
  noDevice: 'この機器は見つからないか、すでに使えなくなっています。',
  deviceKey: 'この機器の登録は使えません。担当者にもう一度登録してもらってください。',
  elsewhere: 'このボードは別のサーバーで開かれています。少し待ってからもう一度お試しください。',
  noMoment: '戻す時点が見つかりません。ページを読み込み直してください。',
  lineEnded: '接続が切れました。つなぎ直してください。',
}
