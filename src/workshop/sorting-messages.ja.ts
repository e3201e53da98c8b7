// The words of this part: sorting together.
export const sortingMessages = {
  refusal: {
    notNow: 'いまはグループ分けの時間ではありません。進行役の案内をお待ちください。',
    noPiles: 'まだ山がありません。付箋を1枚以上、山に入れてください。',
    cardTwice: '同じ付箋が2つの山に入っています。1枚は1つの山だけに入れてください。',
    otherSet: 'この付箋の束は、今の段階のものではありません。画面を読み込み直してください。',
    otherCards: 'この会場にない付箋が入っています。画面を読み込み直してください。',
    allSets: 'グループ分けは1人 {{most}} 回までです。ご協力ありがとうございました。',
    again: '同じグループ分けが同時に送られました。もう一度送ってください。',
    tooLong: '島の案を作るのに時間がかかりすぎました。少し待って、もう一度お試しください。',
  },
  file: {
    empty: 'ファイル {{file}} は空です。{"cards": […], "piles": […]} の形の JSON が要ります。',
    notUtf8: 'ファイル {{file}} を UTF-8 として読めません。UTF-8 で保存し直してください。',
    notJson: 'ファイル {{file}} を JSON として読めません。かっこやコンマを確かめてください。',
    notJsonLine:
      'ファイル {{file}} の {{line}} 行目が JSON として読めません。かっこやコンマを確かめてください。',
    notObject: 'ファイル {{file}} は {"cards": […], "piles": […]} の形にしてください。',
    noCards: 'ファイル {{file}} の cards が空です。付箋を1枚以上並べてください。',
    tooMany: 'ファイル {{file}} の cards が多すぎます。{{most}} 枚までにしてください。',
    cardTwice:
      'ファイル {{file}} の {{place}}:付箋「{{card}}」は {{first}} にもあります。cards には同じ付箋を一度だけ書いてください。',
    notPiles:
      'ファイル {{file}} の {{place}} は {"participant": "…", "groups": [["…"], ["…"]]} の形にしてください。',
    notList: 'ファイル {{file}} の {{place}} は [ ] で囲んだ並びにしてください。',
    notText: 'ファイル {{file}} の {{place}} は空でない文字列("…")にしてください。',
    unknownCard:
      'ファイル {{file}} の {{place}}:付箋「{{card}}」は cards にありません。cards に加えるか、書き間違いを直してください。',
    pileTwice:
      'ファイル {{file}} の {{place}}:付箋「{{card}}」は同じ人の {{first}} にもあります。1枚は1つの山だけに入れてください。',
  },
}
