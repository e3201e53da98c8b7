// Prints the SHA-256 of every kind of file of one book: run under another time zone and language by the test.
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { bookFormats, renderBook } from './index.server.ts'
import { aBook } from './sample-book.test-data.ts'

const grey = { width: 40, height: 30, channels: 3, background: '#888' } as const
const photo = new Uint8Array(await sharp({ create: grey }).png().toBuffer())
const seen = { hash: 'a', caption: '会場', alternativeText: '机を囲む人', consentNote: '口頭' }
const book = aBook({ photos: [seen] })

for (const language of ['ja', 'en'] as const) {
  for (const format of bookFormats) {
    const bytes = await renderBook(book, { format, language, files: async () => photo })
    console.log(`${language} ${format} ${createHash('sha256').update(bytes).digest('hex')}`)
  }
}
