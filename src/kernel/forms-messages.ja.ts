// Mistakes that any form can have; merged at `kernel.form`.
export const formMessages = {
  mistakesTitle: '入力に誤りがあります',
  missing: '入力してください。',
  tooLong: '{{maximum}}文字までにしてください。',
  tooShort: '{{minimum}}文字以上にしてください。',
  tooBig: '{{maximum}}以下にしてください。',
  tooSmall: '{{minimum}}以上にしてください。',
  tooFew: '{{minimum}}つ以上選んでください。',
  notADay: '日付を読み取れません。例:令和2年11月30日、2020-11-30',
  notANumber: '数字で入れてください。',
  wrong: 'この内容は使えません。確かめてください。',
}
