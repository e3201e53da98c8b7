// Why a document cannot be written; merged at `kernel.documents`.
export const documentMessages = {
  notInCp932:
    'Shift_JIS(CP932)では書けない文字が{{count}}種類あります:{{characters}} UTF-8のCSVかExcelをお使いください。',
  cellTooLong:
    'Excelの1つのセルには{{longest}}文字までしか入りません。「{{text}}…」を短くするか、Wordを使ってください。',
}
