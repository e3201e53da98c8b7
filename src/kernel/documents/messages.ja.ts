// Why a document cannot be written; merged at `kernel.documents`.
export const documentMessages = {
  notInCp932:
    'Shift_JIS(CP932)では書けない文字が{{count}}種類あります:{{characters}} UTF-8のCSVかExcelをお使いください。',
  cellTooLong:
    'Excelの1つのセルには{{longest}}文字までしか入りません。「{{text}}…」を短くするか、Wordを使ってください。',
  table: {
    empty: 'ファイルに何も書かれていません。',
    tooLarge: 'ファイルが大きすぎます。{{megabytes}} MB までにしてください。',
    tooManyRows: '{{most}}行までにしてください。',
    notCsv: '{{line}}行目の「"」が閉じていないため、表として読めません。',
    isExcel:
      'Excel のファイルです。Excel で「名前を付けて保存」から CSV を選ぶか、表を写して貼り付けてください。',
    unknownEncoding:
      '文字の種類が分かりません。Excel で「CSV UTF-8(コンマ区切り)」として保存してください。',
  },
}
