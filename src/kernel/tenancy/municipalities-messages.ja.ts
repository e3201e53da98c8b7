// Why a municipality code is refused; merged at `kernel.municipality`.
export const municipalityMessages = {
  notSixDigits:
    '「{{code}}」は全国地方公共団体コードではありません。末尾の確認用の数字を含む6桁で入れてください。例:016373(芽室町)',
  leadingZero:
    '「{{code}}」は5桁です。先頭の0が落ちています(Excelで開くと消えることがあります)。{{right}}({{name}})ではありませんか。',
  noCheckDigit: '「{{code}}」は5桁です。末尾に確認用の数字を加えた6桁は{{right}}({{name}})です。',
  checkDigit: '「{{code}}」は6桁目の確認用の数字が合いません。番号を確かめてください。',
  checkDigitOf:
    '「{{code}}」は6桁目の確認用の数字が合いません。{{name}}なら{{right}}です。番号を確かめてください。',
  noPrefecture:
    '「{{code}}」の最初の2桁は都道府県の番号(01から47)ではありません。番号を確かめてください。',
  prefecture: '「{{code}}」は都道府県のコードです。市区町村のコードを入れてください。',
  ward: '「{{code}}」は指定都市の区などのコードです。市のコードを入れてください。例:011002(札幌市)',
}
