// Reads the QR code in a photo, in the browser: the picture never leaves the phone.

/** A photo of 12 megapixels would take seconds, and the code is found as well in a small one. */
const longestSide = 1200

/** What the code says; null where none is found. */
export async function readTicketPhoto(photo: Blob): Promise<string | null> {
  const { decodeQR } = await import('qr/decode.js')
  try {
    return decodeQR(await pixelsOf(photo))
  } catch {
    // Blurred, too dark, or no code at all: whoever took it takes another one.
    return null
  }
}

async function pixelsOf(photo: Blob): Promise<ImageData> {
  const picture = await createImageBitmap(photo)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}
