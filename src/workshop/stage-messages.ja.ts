// The words of the facilitator's console, the projector and moderation.
export const stageMessages = {
  refusal: {
    notStarted: 'まだ始まっていません。先に最初の段階を始めてください。',
    past: 'その時刻はもう過ぎているか、10時間より先です。終わる時刻を「20:15」のように入れてください。',
    timer: 'いまのタイマーにはできない操作です。画面を読み直してください。',
    noStep: 'その進行の項目はありません。',
    noWayBack: '戻れる段階がまだありません。',
  },
}
