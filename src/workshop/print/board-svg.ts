// The board as one SVG file: readable at any size, without fonts, scripts or anything to fetch.
import { xmlText } from '#kernel/documents'
import type { BoardBox, BoardDrawing, BoardText } from './board-drawing.ts'

const ink = { plain: '#1a1a1a', strong: '#1a1a1a', quiet: '#4d4d4d' }

const looks: Record<BoardBox['kind'], string> = {
  island: 'rx="8" fill="#f2f5f9" stroke="#17365d" stroke-width="2"',
  inner: 'rx="6" fill="#e4edf7" stroke="#17365d" stroke-width="1.5" stroke-dasharray="6 3"',
  tray: 'rx="8" fill="#fafafa" stroke="#8c8c8c" stroke-width="1.5" stroke-dasharray="4 4"',
  card: 'fill="#fff8d6" stroke="#b8a24a" stroke-width="1"',
}

/** The text of the SVG file. */
export function boardSvg(drawing: BoardDrawing, language: string): string {
  const { title, aside, width, height, boxes } = drawing
  const size = `width="${rounded(width)}" height="${rounded(height)}"`
  const fonts = "'BIZ UDPGothic','BIZ UDGothic','Hiragino Sans','Noto Sans JP',sans-serif"
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" ${size} viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" aria-labelledby="title" font-family="${fonts}">`,
    `<title id="title">${escaped(`${title} ${aside}`)}</title>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    textLine({ text: title, x: 24, y: 46, size: 22, look: 'strong' }),
    `<text x="${rounded(width - 24)}" y="46" font-size="13" fill="${ink.quiet}" text-anchor="end">${escaped(aside)}</text>`,
    ...boxes.map(boxShape),
    '</svg>\n',
  ].join('\n')
}

function boxShape({ kind, x, y, width, height, texts }: BoardBox): string {
  const place = `x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"`
  return `<g><rect ${place} ${looks[kind]}/>${texts.map(textLine).join('')}</g>`
}

function textLine({ text, x, y, size, look }: BoardText): string {
  const weight = look === 'strong' ? ' font-weight="bold"' : ''
  const place = `x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(size)}"`
  return `<text ${place}${weight} fill="${ink[look]}" xml:space="preserve">${escaped(text)}</text>`
}

/** Two places behind the point: finer than any printer, and the same on every machine. */
function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function escaped(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
