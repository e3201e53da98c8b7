// What a file really is, by its content: a name or a browser's word for it proves nothing.

import { unzipSync } from 'fflate'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { refuse } from '../refusal.ts'

export const mostMegabytes = 20
const longestSide = 12_000
const mostPixels = 60_000_000
const allowed = 'PNG, JPEG, WebP, GIF, PDF, docx, xlsx'

const office = 'application/vnd.openxmlformats-officedocument'
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const
const papers = [
  'application/pdf',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
] as const
type PictureType = (typeof pictures)[number]
export type MediaType = PictureType | (typeof papers)[number]

export interface CheckedFile {
  /** As it is kept: a picture is drawn anew, so nothing rides along (place, camera, hidden bytes). */
  bytes: Uint8Array
  mediaType: MediaType
  width: number | null
  height: number | null
}

/** Refuses what is empty, too large, broken or of another kind; takes everything personal out of pictures. */
export async function checkFile(bytes: Uint8Array): Promise<CheckedFile> {
  if (bytes.length === 0) refuse('invalid', 'kernel.files.empty')
  if (bytes.length > mostMegabytes * 1024 * 1024) {
    refuse('invalid', 'kernel.files.tooLarge', { limit: mostMegabytes })
  }
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const mediaType = found?.mime
  const picture = pictures.find((type) => type === mediaType)
  if (picture) return redraw(bytes, picture)
  const paper = papers.find((type) => type === mediaType)
  if (!paper) return refuseType(bytes, found?.ext)
  checkPaper(bytes, paper)
  return { bytes, mediaType: paper, width: null, height: null }
}

function refuseType(bytes: Uint8Array, extension: string | undefined): never {
  const head = new TextDecoder().decode(bytes.subarray(0, 2000))
  if (/<svg[\s>]/i.test(head)) refuse('invalid', 'kernel.files.svg', { allowed })
  if (extension) refuse('invalid', 'kernel.files.otherType', { type: extension, allowed })
  return refuse('invalid', 'kernel.files.unknownType', { allowed })
}

async function redraw(bytes: Uint8Array, mediaType: PictureType): Promise<CheckedFile> {
  await checkMeasures(bytes)
  const animated = mediaType === 'image/gif' || mediaType === 'image/webp'
  try {
    const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels, animated })
    // Without .keepMetadata() only the pixels go on; the camera's orientation is applied first.
    const turned = animated ? image : image.rotate()
    const { data, info } = await encode(turned, mediaType).toBuffer({ resolveWithObject: true })
    const height = info.pageHeight ?? info.height
    return { bytes: new Uint8Array(data), mediaType, width: info.width, height }
  } catch {
    return refuse('invalid', 'kernel.files.damaged')
  }
}

async function checkMeasures(bytes: Uint8Array) {
  const measures = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => refuse('invalid', 'kernel.files.damaged'))
  const { width, height, pages = 1 } = measures
  const tall = (measures.pageHeight ?? height) as number
  if (width > longestSide || tall > longestSide || width * tall * pages > mostPixels) {
    refuse('invalid', 'kernel.files.tooManyPixels', { width, height: tall, longest: longestSide })
  }
}

function encode(image: Sharp, mediaType: PictureType): Sharp {
  if (mediaType === 'image/jpeg') return image.jpeg({ quality: 90, mozjpeg: true })
  if (mediaType === 'image/webp') return image.webp({ quality: 90 })
  if (mediaType === 'image/gif') return image.gif()
  return image.png({ compressionLevel: 9 })
}

/** Pixels of the longer side that fill an A4 page at about 200 a inch. */
const longestPrint = 1800

/**
 * A picture for Word and PDF: PNG or JPEG, no larger than paper can show. Made once and kept, so that a
 * report is the same file on every machine.
 */
export async function makePrint(bytes: Uint8Array): Promise<Uint8Array> {
  const image = sharp(bytes, { limitInputPixels: mostPixels })
  const { format, width, height, hasAlpha } = await image.metadata()
  const isPlain = format === 'png' || format === 'jpeg'
  if (isPlain && width <= longestPrint && height <= longestPrint) return bytes
  const small = image.resize({
    width: longestPrint,
    height: longestPrint,
    fit: 'inside',
    withoutEnlargement: true,
  })
  const isPhotograph = format === 'jpeg' || (format === 'webp' && !hasAlpha)
  return new Uint8Array(await encode(small, isPhotograph ? 'image/jpeg' : 'image/png').toBuffer())
}

/** A small picture for pages, no wider than `width`. */
export async function makeThumbnail(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const image = sharp(bytes, { limitInputPixels: mostPixels })
  const small = image.resize({ width, withoutEnlargement: true }).webp({ quality: 80 })
  return new Uint8Array(await small.toBuffer())
}

/** A paper that was cut off on its way is found here, not in front of the council. */
function checkPaper(bytes: Uint8Array, mediaType: (typeof papers)[number]) {
  const isWhole = mediaType === 'application/pdf' ? hasPdfEnd(bytes) : hasZipDirectory(bytes)
  if (!isWhole) refuse('invalid', 'kernel.files.damaged')
}

function hasPdfEnd(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF')
}

/** Reads the list of parts alone; nothing is unpacked. */
function hasZipDirectory(bytes: Uint8Array): boolean {
  try {
    let parts = 0
    unzipSync(bytes, {
      filter: () => {
        parts += 1
        return false
      },
    })
    return parts > 0
  } catch {
    return false
  }
}
