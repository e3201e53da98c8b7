// The key that a town's archives are signed with in this installation: made once, kept beside its data.
import { generateKeyPairSync } from 'node:crypto'
import { now, type TablesTx } from '#kernel/db'
import { type Actor, allow } from '#kernel/tenancy'
import { inTown } from '../handle.server.ts'
import { mayLook } from '../rights.server.ts'
import type { WorkshopTables } from '../tables.ts'
import { fingerprintOf } from './seal.ts'

type Tx = TablesTx<WorkshopTables>

/** The fingerprint of this installation's key, for the people at both ends to compare. */
export async function archiveFingerprint(actor: Actor): Promise<string> {
  allow(mayLook(actor))
  return inTown(actor, async (tx) => fingerprintOf(await archiveKey(tx, actor)))
}

/** The private key in PEM; whoever asks first makes it. */
export async function archiveKey(tx: Tx, actor: Actor): Promise<string> {
  const known = await readKey(tx)
  if (known) return known
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  await tx
    .insertInto('workshop_archive_key')
    .values({ town_id: actor.town, private_key: pem, made_at: now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await readKey(tx)) ?? pem
}

async function readKey(tx: Tx): Promise<string | undefined> {
  const row = await tx.selectFrom('workshop_archive_key').select('private_key').executeTakeFirst()
  return row?.private_key
}
