// Signs before a heading or an item: ■, 1., (1), ①, 第1章, ・ … They order the paper and are no words.

import { isWhite, type Range, trimRange } from './visible-text.ts'

export interface Sign {
  /** Signs of one class stand on one level: 's■', 'n1.', 'n(1)' … */
  kind: string
  sign: Range
  body: Range
  /** The number that it counts, else 0. */
  number: number
}

const headingSigns = new Set([...'■□◆◇▼▽▲◼◻◾❖★☆●○◎◯〇▶►'])
const bulletSigns = new Set([...'・･•‣▪▫◦∙●○◯〇■□◆◇▼▶►➢➤✓✔☑☐★☆'])
/** Signs that are a bullet only before a blank. */
const typedBullets = new Set([...'-*+–—－＊'])
const dots = new Set([...'・･•'])
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

const digit = '[0-9０-９]'
const numbers: readonly [kind: string, shape: RegExp][] = [
  ['n第', new RegExp(`^第(${digit}{1,2}|[一二三四五六七八九十]{1,3})(?:章|節|編|部|項|条)\\s*`)],
  ['n1-1', new RegExp(`^(${digit}{1,2})(?:[-－‐–.．](${digit}{1,2})){1,3}[.．]?[\\s]+`)],
  ['n1.', new RegExp(`^(${digit}{1,2})[.．)）、](?!${digit})\\s*`)],
  ['n(1)', new RegExp(`^[(（](${digit}{1,2})[)）]\\s*`)],
  ['n(ア)', /^[(（]([ア-ン一二三四五六七八九十]{1,2})[)）]\s*/],
  ['n①', new RegExp(`^([${circled}])\\s*`)],
  ['nⅠ', /^([Ⅰ-Ⅻ])[.．、\s]*/],
  ['n一', /^([一二三四五六七八九十]{1,3})[.．、\s]\s*/],
  ['nア', /^([アイウエオカキクケコa-zａ-ｚ])[.．)）\s]\s*/],
  ['n1', new RegExp(`^(${digit}{1,2})\\s+(?![月日年人件回名円点位時])`)],
]

/** A sign or number before a heading. */
export function headingSign(raw: string, range: Range): Sign | null {
  const { from, to } = trimRange(raw, range)
  const first = raw[from] ?? ''
  if (headingSigns.has(first)) return signed(raw, `s${first}`, { from, to }, 1, 0)
  return numberSign(raw, { from, to })
}

/** A number before a heading or an item. */
export function numberSign(raw: string, range: Range): Sign | null {
  const { from, to } = trimRange(raw, range)
  const start = raw.slice(from, Math.min(to, from + 24))
  if (!/^[第(（0-9０-９①-⑳Ⅰ-Ⅻ一二三四五六七八九十ア-コa-zａ-ｚ]/.test(start)) return null
  for (const [kind, shape] of numbers) {
    const found = shape.exec(start)
    if (found) return signed(raw, kind, { from, to }, found[0].trimEnd().length, countOf(found))
  }
  return null
}

/** A bullet or number at the start of a line or cell. */
export function itemSign(raw: string, range: Range): Sign | null {
  const { from, to } = trimRange(raw, range)
  const first = raw[from] ?? ''
  if (bulletSigns.has(first)) return signed(raw, 'bullet', { from, to }, 1, 0)
  if (typedBullets.has(first) && isWhite(raw, from + 1)) {
    return signed(raw, 'bullet', { from, to }, 1, 0)
  }
  const number = numberSign(raw, { from, to })
  return number?.kind === 'n1' || number?.kind === 'n第' ? null : number
}

/**
 * Where the next ・ after a blank starts, or -1; inside brackets that close behind it, it is a middle dot.
 * A circled number counts where the line began with one.
 */
export function nextBullet(raw: string, from: number, to: number, withCircled: boolean): number {
  let depth = 0
  for (let at = from; at < to; at += 1) {
    const unit = raw[at] ?? ''
    if (openings.has(unit)) depth += 1
    if (closings.has(unit)) depth = Math.max(0, depth - 1)
    if (at === from || !isWhite(raw, at - 1)) continue
    if (!dots.has(unit) && !(withCircled && circled.includes(unit))) continue
    if (depth === 0 || !closesSoon(raw, at, to)) return at
  }
  return -1
}

const openings = new Set([...'(（「『'])
const closings = new Set([...')）」』'])
const longestAside = 100

function closesSoon(raw: string, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + longestAside); at += 1) {
    const unit = raw[at] ?? ''
    if (closings.has(unit)) return true
    if (openings.has(unit)) return false
  }
  return false
}

function signed(
  raw: string,
  kind: string,
  range: Range,
  length: number,
  number: number,
): Sign | null {
  const sign = { from: range.from, to: range.from + length }
  const body = trimRange(raw, { from: sign.to, to: range.to })
  return body.from === body.to ? null : { kind, sign, body, number }
}

function countOf(found: RegExpExecArray): number {
  const written = (found[2] ?? found[1] ?? '').normalize('NFKC')
  if (/^\d+$/.test(written)) return Number(written)
  const order = '一二三四五六七八九十'.indexOf(written) + 1
  return order || 'アイウエオカキクケコ'.indexOf(written) + 1 || written.charCodeAt(0) - 96
}
