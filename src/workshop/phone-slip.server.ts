// The slip (控え) as a picture to print or to keep: a QR code and the same in letters.
import encodeQR from 'qr'
import type { Translator } from '#kernel/i18n'
import type { JoinPlace, Participant } from './participants.server.ts'

const border = 16
const width = 360
const lineHeight = 26

/** An SVG that needs no font of ours and no second file. */
export function slipPicture(
  { title, town, slip }: Pick<JoinPlace, 'title' | 'town'> & Pick<Participant, 'slip'>,
  publicUrl: string,
  t: Translator,
): string {
  const url = `${publicUrl}/${town.code}/voice/${slip}`
  const lines = [t('workshop.phone.slip.title', { town: town.name }), ...folded(title, 18)]
  const top = border + lines.length * lineHeight + 12
  const below = top + 300 + 30
  const height = below + 84
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(slip)}">
<rect width="100%" height="100%" fill="#fff"/>
<g font-family="BIZ UDPGothic, Noto Sans JP, Hiragino Sans, Yu Gothic UI, sans-serif" fill="#1a1a1a" text-anchor="middle">
${lines.map((line, index) => `<text x="${width / 2}" y="${border + (index + 1) * lineHeight - 6}" font-size="18" font-weight="${index === 0 ? 700 : 400}">${escaped(line)}</text>`).join('\n')}
<text x="${width / 2}" y="${below}" font-size="30" font-weight="700" letter-spacing="3" font-family="BIZ UDGothic, monospace">${slip.slice(0, 4)} ${slip.slice(4)}</text>
${folded(t('workshop.phone.slip.hint'), 24)
  .map(
    (line, index) =>
      `<text x="${width / 2}" y="${below + 30 + index * 20}" font-size="14">${escaped(line)}</text>`,
  )
  .join('\n')}
</g>
${qrCode(url, top)}
</svg>
`
}

function qrCode(url: string, top: number): string {
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: 2 })
  const size = 300 / rows.length
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  )
  const at = `translate(${(width - 300) / 2} ${top}) scale(${size})`
  return `<path transform="${at}" fill="#000" shape-rendering="crispEdges" d="${squares.join('')}"/>`
}

/** SVG breaks no lines by itself. */
function folded(text: string, letters: number): string[] {
  const all = [...text]
  const lines = Math.min(3, Math.ceil(all.length / letters))
  return Array.from({ length: lines }, (_, line) =>
    all.slice(line * letters, (line + 1) * letters).join(''),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
