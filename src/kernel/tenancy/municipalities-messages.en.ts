import type { municipalityMessages as ja } from './municipalities-messages.ja.ts'

export const municipalityMessages: typeof ja = {
  notSixDigits:
    '“{{code}}” is no municipality code. Give six digits with the check digit, such as 016373 (芽室町).',
  leadingZero:
    '“{{code}}” has five digits: the leading 0 is gone, as Excel does. Is it {{right}} ({{name}})?',
  noCheckDigit: '“{{code}}” has five digits. With its check digit it is {{right}} ({{name}}).',
  checkDigit: '“{{code}}” has a wrong check digit (the sixth). Look at the number again.',
  checkDigitOf:
    '“{{code}}” has a wrong check digit (the sixth). For {{name}} it is {{right}}. Look at the number again.',
  noPrefecture: '“{{code}}” does not begin with the number of a prefecture (01 to 47).',
  prefecture: '“{{code}}” is a prefecture. Give the code of a city, town, village or ward.',
  ward: '“{{code}}” is a ward of a designated city. Give the code of the city, such as 011002 (札幌市).',
}
