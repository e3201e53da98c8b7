// Why a date, a fiscal year or an amount could not be read; merged at `kernel.i18n`.
export const i18nMessages = {
  date: {
    empty: '日付が入っていません。例:8/7、8月から、年度内、令和2年8月7日',
    unclear:
      '「{{text}}」を日付として読み取れません。8/7、8月から、年度内、令和2年8月7日 のように書いてください。',
    unclearDay:
      '「{{text}}」を日付として読み取れません。令和2年8月7日、R2.8.7、2020-08-07 のように、年月日を書いてください。',
    noSuchDay: '「{{text}}」という日はありません。月と日を確かめてください。',
    noYearZero: '{{era}}0年という年はありません。最初の年は{{era}}元年です。',
    beforeEra:
      '「{{text}}」という日はありません。{{era}}は{{from}}からです。正しくは{{right}}です。',
    afterEra: '「{{text}}」という日はありません。{{era}}は{{to}}までです。正しくは{{right}}です。',
    backwards: '「{{text}}」は終わりが始まりより前になっています。',
  },
  fiscalYear: {
    unclear: '「{{text}}」を年度として読み取れません。令和2年度、R2、2020 のように書いてください。',
  },
  amount: {
    notANumber:
      '「{{text}}」を金額として読み取れません。1,200円、12千円、▲500 のように書いてください。',
    commas: '「{{text}}」のカンマの位置が正しくありません。3桁ごとに入れてください。',
    notWholeYen: '「{{text}}」は1円未満の端数があるか、大きすぎます。',
  },
}
