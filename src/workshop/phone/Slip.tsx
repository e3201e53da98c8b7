/** @jsxImportSource preact */
// The slip (控え): with it a resident finds out, without an account, what became of what they wrote.
import type { View } from './hall.ts'
import { useWords } from './words.tsx'

export function Slip({ view, base }: { view: View; base: string }) {
  const { say, text } = useWords()
  if (!view.own) return null
  const { slip, slipUrl } = view.own
  const picture = `${base}/slip.svg`
  return (
    <details class="part slip" open={view.hall.phase?.kind === 'close'}>
      <summary>{say('seeSlip')}</summary>
      <p>{say('slipWhat')}</p>
      <img src={picture} width={300} alt={text('slipAlt', { slip })} loading="lazy" />
      <p class="code">
        {slip.slice(0, 4)} {slip.slice(4)}
      </p>
      <p class="address">
        <a href={slipUrl}>{slipUrl.replace(/^https?:\/\//, '')}</a>
      </p>
      <div class="buttons">
        <button type="button" onClick={() => savePicture(picture, slip)}>
          {say('savePicture')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('print')}
        </button>
      </div>
    </details>
  )
}

/** A photo album takes no drawing, so the slip is painted first. */
function savePicture(source: string, slip: string) {
  const image = new Image()
  image.onload = () => {
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * 2
    canvas.height = image.naturalHeight * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const link = document.createElement('a')
    link.href = canvas.toDataURL('image/png')
    link.download = `hikae-${slip}.png`
    link.click()
  }
  image.src = source
}
