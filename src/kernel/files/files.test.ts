import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anAdministrator,
  anOfficerElsewhere,
  aStaff,
  aTown,
  aVisitorOf,
  useTestDatabase,
} from '../db/testing.ts'
import {
  fileResponse,
  findFile,
  openFiles,
  readFile,
  saveFile,
  useFilePublicity,
} from './index.server.ts'

useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'miraichizu-files-'))
beforeAll(() => openFiles(folder))
afterAll(() => {
  openFiles(undefined)
  useFilePublicity(async () => false)
  rmSync(folder, { recursive: true, force: true })
})

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })

/** A photograph lying on its side, with the place where it was taken. */
async function aPhotograph() {
  const exif = {
    IFD0: { Artist: '役場花子' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 54/1 0/1' },
  }
  return plain(1600, 900).jpeg().withMetadata({ orientation: 6 }).withExifMerge(exif).toBuffer()
}

const office = (main: string, type: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`,
    ),
    [main]: strToU8('<x/>'),
  })

const pdf = strToU8('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

test('a photograph is kept upright, without the place and name in it, and with two small ones', async () => {
  const clerk = await anAdministrator()
  const file = await saveFile(clerk, await aPhotograph(), { name: 'C:\\写真\\会場.jpg' })
  expect(file).toMatchObject({
    mediaType: 'image/jpeg',
    width: 900,
    height: 1600,
    name: '会場.jpg',
  })
  const { bytes } = await readFile(clerk, file.hash)
  const { exif, orientation } = await sharp(bytes).metadata()
  expect([exif, orientation]).toEqual([undefined, undefined])
  const small = await readFile(clerk, file.hash, 'small')
  expect(await sharp(small.bytes).metadata()).toMatchObject({ format: 'webp', width: 320 })
  const medium = await readFile(clerk, file.hash, 'medium')
  expect((await sharp(medium.bytes).metadata()).width).toBe(900)
})

test('what hides behind a picture does not come along', async () => {
  const clerk = await anAdministrator()
  const picture = await plain(64, 48).jpeg().toBuffer()
  const zip = zipSync({ 'run.js': strToU8('alert(1)') })
  const page = strToU8('<script>alert(1)</script>')
  const { hash } = await saveFile(clerk, Buffer.concat([picture, page, zip]))
  const { bytes } = await readFile(clerk, hash)
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/<script>|run\.js/)
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 })
})

test.each([
  ['a photograph as JPEG', async () => plain(4000, 3000).jpeg().toBuffer(), 'image/jpeg', 1800],
  ['a WebP photograph as JPEG', async () => plain(900, 600).webp().toBuffer(), 'image/jpeg', 900],
  ['a GIF as PNG', async () => plain(90, 60).gif().toBuffer(), 'image/png', 90],
  ['a small PNG as it is', async () => plain(90, 60).png().toBuffer(), 'image/png', 90],
])('paper gets %s', async (_, make, mediaType, width) => {
  const clerk = await anAdministrator()
  const { hash } = await saveFile(clerk, await make())
  const print = await readFile(clerk, hash, 'print')
  expect(print.mediaType).toBe(mediaType)
  expect((await sharp(print.bytes).metadata()).width).toBe(width)
})

test('the same file twice is kept once', async () => {
  const clerk = await anAdministrator()
  const picture = await plain(20, 10).png().toBuffer()
  const [one, two] = [await saveFile(clerk, picture), await saveFile(clerk, picture)]
  expect(two.hash).toBe(one.hash)
  const beside = readdirSync(join(folder, 'files', one.hash.slice(0, 2), one.hash.slice(2, 4)))
  expect(beside.toSorted()).toEqual([one.hash, `${one.hash}.1280`, `${one.hash}.320`])
})

test.each([
  ['PNG', async () => plain(8, 8).png().toBuffer(), 'image/png'],
  ['WebP', async () => plain(8, 8).webp().toBuffer(), 'image/webp'],
  ['GIF', async () => plain(8, 8).gif().toBuffer(), 'image/gif'],
  ['PDF', async () => pdf, 'application/pdf'],
  [
    'docx',
    async () => office('word/document.xml', 'wordprocessingml.document'),
    'wordprocessingml',
  ],
  ['xlsx', async () => office('xl/workbook.xml', 'spreadsheetml.sheet'), 'spreadsheetml'],
])('%s is taken', async (_, make, mediaType) => {
  const file = await saveFile(await anAdministrator(), await make())
  expect(file.mediaType).toContain(mediaType)
})

test.each([
  ['nothing in it', async () => new Uint8Array(), 'empty'],
  ['more than 20 MB', async () => new Uint8Array(21 * 1024 * 1024), 'tooLarge'],
  ['a script', async () => strToU8('<script>alert(1)</script>'), 'unknownType'],
  [
    'an SVG',
    async () => strToU8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    'svg',
  ],
  ['a program', async () => strToU8(`MZ${'\0'.repeat(200)}`), 'otherType'],
  ['a plain ZIP', async () => zipSync({ 'a.txt': strToU8('a') }), 'otherType'],
  ['a picture 20,000 pixels wide', async () => plain(20_000, 10).png().toBuffer(), 'tooManyPixels'],
  [
    'a picture of 100 million pixels',
    async () => plain(10_000, 10_000).png().toBuffer(),
    'tooManyPixels',
  ],
  ['half a photograph', async () => half(await aPhotograph()), 'damaged'],
  ['half a PNG', async () => half(await plain(300, 300).png().toBuffer()), 'damaged'],
  ['half a PDF', async () => pdf.subarray(0, 30), 'damaged'],
  [
    'half a docx',
    async () => half(office('word/document.xml', 'wordprocessingml.document')),
    'damaged',
  ],
])('%s is refused with its reason', async (_, make, key) => {
  const saving = saveFile(await anAdministrator(), await make())
  await expect(saving).rejects.toBeRefused('invalid', `kernel.files.${key}`)
})

const half = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length * 0.6))

test('somebody who only looks cannot upload', async () => {
  const town = await aTown()
  const picture = await plain(8, 8).png().toBuffer()
  for (const reader of [await aStaff(town, 'viewer'), aVisitorOf(town)]) {
    await expect(saveFile(reader, picture)).rejects.toBeRefused('not-allowed')
  }
})

test('another town does not get the file, even with the same bytes on the disk', async () => {
  const here = await anAdministrator()
  const picture = await plain(31, 17).png().toBuffer()
  const { hash } = await saveFile(here, picture)
  const stranger = await anOfficerElsewhere()
  const request = new Request('http://127.0.0.1/')
  await expect(findFile(stranger, hash)).rejects.toBeRefused('not-found')
  await expect(readFile(stranger, hash)).rejects.toBeRefused('not-found')
  await expect(fileResponse(request, stranger, hash)).rejects.toBeRefused('not-found')
  await saveFile(stranger, picture)
  await expect(findFile(stranger, hash)).resolves.toMatchObject({ width: 31 })
})

test('a visitor gets what is published, and nothing else', async () => {
  const town = await aTown()
  const clerk = await aStaff(town, 'editor')
  const { hash } = await saveFile(clerk, await plain(40, 40).png().toBuffer())
  const { hash: secret } = await saveFile(clerk, await plain(41, 41).png().toBuffer())
  useFilePublicity(async (_, asked) => asked === hash)
  const request = new Request('http://127.0.0.1/')
  const visitor = aVisitorOf(town)
  expect((await fileResponse(request, visitor, `${hash}.320`)).headers.get('content-type')).toBe(
    'image/webp',
  )
  const cached = await fileResponse(request, visitor, `${hash}.320`)
  expect(cached.headers.get('cache-control')).toBe('public, no-cache')
  await expect(fileResponse(request, visitor, secret)).rejects.toBeRefused('not-found')
  expect((await fileResponse(request, clerk, secret)).status).toBe(200)
})

test('nothing in a file can run, and papers are saved instead of shown', async () => {
  const clerk = await anAdministrator()
  const { hash } = await saveFile(clerk, pdf, { name: '会議録"\r\nX: y.pdf' })
  const answer = await fileResponse(new Request('http://127.0.0.1/'), clerk, hash)
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[0-9a-f]{12}\.pdf"/,
  )
  const again = new Request('http://127.0.0.1/', {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  })
  expect((await fileResponse(again, clerk, hash)).status).toBe(304)
})

test.each(['../../etc/passwd', 'abc', `${'a'.repeat(64)}.5000`, `${'a'.repeat(64)}`])(
  'an address that leads nowhere (%s) is not found',
  async (name) => {
    const answer = fileResponse(new Request('http://127.0.0.1/'), await anAdministrator(), name)
    await expect(answer).rejects.toBeRefused('not-found', 'kernel.files.noSuchFile')
  },
)

test('a small picture that was lost is made anew', async () => {
  const clerk = await anAdministrator()
  const { hash } = await saveFile(clerk, await plain(500, 400).png().toBuffer())
  rmSync(join(folder, 'files', hash.slice(0, 2), hash.slice(2, 4), `${hash}.320`))
  expect((await readFile(clerk, hash, 'small')).bytes.length).toBeGreaterThan(0)
})
