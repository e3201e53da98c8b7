// The words of the facilitator's console, the projector and moderation.
export const stageMessages = {
  refusal: {
    notStarted: 'まだ始まっていません。先に最初の段階を始めてください。',
    past: 'その時刻はもう過ぎているか、10時間より先です。終わる時刻を「20:15」のように入れてください。',
    timer: 'いまのタイマーにはできない操作です。画面を読み直してください。',
    noStep: 'その進行の項目はありません。',
    noWayBack: '戻れる段階がまだありません。',
    reason: '隠す理由を{{most}}字までで書いてください。',
    noCard: 'その付箋はこの回にありません。',
    noTarget:
      '選ばれた付箋または島が、この回に見つかりません。隠されたか、島が解かれた可能性があります。',
    noChoice: 'その項目は一覧にありません。',
    drawing:
      '「絵にしたいもの」は{{drawing}}字まで、「込めた思い」は{{intent}}字までで書いてください。',
    paperDots: '紙の票の数は0〜{{most}}の整数で入れてください。',
    noVote: 'まだ投票の段階がありません。',
  },
}
