// A QR code in black on white, whatever the page's colours are: readers need the contrast.
import type { QrDrawing } from '../qr.server.ts'
import styles from './QrCode.module.css'

export function QrCode({ drawing, label }: { drawing: QrDrawing; label: string }) {
  const { size, path } = drawing
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path className={styles.ground} d={`M0 0h${size}v${size}h-${size}z`} />
      <path className={styles.ink} d={path} />
    </svg>
  )
}
