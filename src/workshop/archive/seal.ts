// The archive's outside: one zip whose manifest names every file by its hash, signed with the installation's key.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { type ArchiveFiles, makeZip } from '#kernel/documents'
import { refuse } from '#kernel/refusal'

const manifestName = 'manifest.json'
const signatureName = 'manifest.sig'
const format = 'miraichizu-workshop'
/** Of what has been unpacked: a thousand photos, and no zip bomb. */
const mostBytes = 2 * 1024 ** 3

const Manifest = z.object({
  format: z.literal(format),
  version: z.number().int(),
  madeAt: z.iso.datetime(),
  town: z.object({ code: z.string(), name: z.string() }),
  series: z.object({ id: z.uuid(), title: z.string() }),
  counts: z.record(z.string(), z.number().int()),
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  /** Ed25519, SPKI in base64. */
  key: z.string().max(1000),
})
export type Manifest = z.infer<typeof Manifest>
export type Label = Pick<Manifest, 'madeAt' | 'town' | 'series' | 'counts'>

export interface OpenedArchive {
  manifest: Manifest
  fingerprint: string
  files: Record<string, Uint8Array>
}

/** Packs and signs. */
export function sealArchive(files: ArchiveFiles, label: Label, privateKey: string): Uint8Array {
  const key = createPrivateKey(privateKey)
  const names = Object.keys(files).toSorted()
  const manifest: Manifest = {
    format,
    version: 1,
    ...label,
    files: Object.fromEntries(names.map((name) => [name, hashOf(files[name] ?? '')])),
    key: spkiOf(createPublicKey(key)).toString('base64'),
  }
  const told = `${JSON.stringify(manifest, null, 2)}\n`
  const signature = sign(null, Buffer.from(told), key).toString('base64')
  return makeZip({ ...files, [manifestName]: told, [signatureName]: signature }, [manifestName])
}

/** Opens an archive and proves that nothing in it was changed since it was signed; refuses everything else. */
export function openArchive(bytes: Uint8Array): OpenedArchive {
  const files = unpack(bytes)
  const told = files[manifestName]
  const signature = files[signatureName]
  const manifest = told && readManifest(told)
  if (!manifest || !signature) return refuse('invalid', 'workshop.archive.refusal.noArchive')
  if (manifest.version !== 1) refuse('invalid', 'workshop.archive.refusal.newer')
  const key = readKey(manifest.key)
  const isSigned =
    key && verify(null, told, key, Buffer.from(new TextDecoder().decode(signature), 'base64'))
  if (!isSigned) refuse('invalid', 'workshop.archive.refusal.changed')
  const inside = Object.entries(files).filter(
    ([name]) => ![manifestName, signatureName].includes(name),
  )
  const isWhole =
    inside.length === Object.keys(manifest.files).length &&
    inside.every(([name, content]) => manifest.files[name] === hashOf(content))
  if (!isWhole) refuse('invalid', 'workshop.archive.refusal.changed')
  return { manifest, fingerprint: fingerprintOf(key), files: Object.fromEntries(inside) }
}

/** What two people read to each other: the first half of the key's hash. */
export function fingerprintOf(key: KeyObject | string): string {
  const open = typeof key === 'string' ? createPublicKey(createPrivateKey(key)) : key
  const hash = createHash('sha256').update(spkiOf(open)).digest('hex').slice(0, 32).toUpperCase()
  return hash.match(/.{4}/g)?.join('-') ?? hash
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0
  let isTooLarge = false
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        isTooLarge ||= total > mostBytes
        return !isTooLarge
      },
    })
    if (!isTooLarge) return files
  } catch {
    return refuse('invalid', 'workshop.archive.refusal.noArchive')
  }
  return refuse('invalid', 'workshop.archive.refusal.tooLarge')
}

function readManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data
  } catch {
    return undefined
  }
}

function readKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

function spkiOf(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' })
}

function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
