// Full-width digits and money as towns type them: without it ８／７ and ▲1,200円 would be refused.
import { type Reading, read, unreadable } from './calendar-day.ts'

export type DigitWidth = 'half' | 'full'

const signs: Record<string, string> = {
  '／': '/',
  '．': '.',
  '，': ',',
  '：': ':',
  '；': ';',
  '＋': '+',
  '－': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '％': '%',
  '＃': '#',
  '＝': '=',
  '＿': '_',
  '＠': '@',
  '（': '(',
  '）': ')',
  '〜': '~',
  '～': '~',
  '\u3000': ' ',
}

/** Full-width digits and signs become half-width; letters and Japanese stay (ー is a letter, － a sign). */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, halfDigit)
    .replace(/[／．，：；＋－−‐‑–％＃＝＿＠（）〜～\u3000]/g, (sign) => {
      return signs[sign] ?? sign
    })
}

const halfDigit = (digit: string) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)

/** Half-width digits become full-width: ２０２０. */
export function toFullWidthDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

/** Digits in the width that a template asks for. */
export function withDigits(text: string, width: DigitWidth): string {
  return width === 'full' ? toFullWidthDigits(text) : text
}

/** A number with its thousands parted: 1,234.5. Same on every machine. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const sign = value < 0 ? '-' : ''
  return `${sign}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** Yen as a town prints it: 1,234円, and ▲1,234円 below zero. */
export function formatYen(value: number, language: 'ja' | 'en' = 'ja'): string {
  if (language === 'en') return `${value < 0 ? '-' : ''}¥${formatNumber(Math.abs(value))}`
  return `${value < 0 ? '▲' : ''}${formatNumber(Math.abs(value))}円`
}

const units: Record<string, number> = {
  '': 1,
  円: 1,
  千円: 1_000,
  万円: 10_000,
  百万円: 1_000_000,
  億円: 100_000_000,
}

/** Yen as people type it: １，２３４千円, ▲500, △500円, ¥1,000. Half a yen is refused. */
export function parseYen(text: string): Reading<number> {
  const plain = toHalfWidth(text).replace(/\s/g, '')
  const match = /^([▲△+-]?)[¥￥\\]?([▲△-]?)(\d[\d,]*(?:\.\d+)?)(億円|百万円|万円|千円|円|)$/.exec(
    plain,
  )
  if (!match) return unreadable('kernel.i18n.amount.notANumber', { text })
  const [, before = '', after = '', digits = '', unit = ''] = match
  const grouped = digits.includes(',')
  if (grouped && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) {
    return unreadable('kernel.i18n.amount.commas', { text })
  }
  const value = exactYen(digits.replaceAll(',', ''), units[unit] ?? 1)
  if (value === null) return unreadable('kernel.i18n.amount.notWholeYen', { text })
  return read(/[▲△-]/.test(before + after) && value !== 0 ? -value : value)
}

/** 0.1 × 10000 without floating point: digits are shifted, not multiplied. */
function exactYen(digits: string, factor: number): number | null {
  const [whole = '0', fraction = ''] = digits.split('.')
  const places = String(factor).length - 1
  const kept = fraction.replace(/0+$/, '')
  if (kept.length > places) return null
  const value = Number(whole + kept.padEnd(places, '0'))
  return Number.isSafeInteger(value) ? value : null
}
