// QR codes as one path of an SVG, drawn on the server: no script and no picture service is needed.
import { encodeQR } from 'qr'

/** Modules of one side, quiet zone included, and the dark ones as a path over that square. */
export interface QrDrawing {
  size: number
  path: string
}

/**
 * The code for an address. Readers ask for a quiet zone of four modules; where the page around it is
 * white anyway, less of it is drawn.
 */
export function drawQr(text: string, border = 4): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border })
  const path = rows.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  return { size: rows.length, path: path.join('') }
}

function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  row.forEach((isDark, x) => {
    if (!isDark) return
    const last = runs.at(-1)
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
